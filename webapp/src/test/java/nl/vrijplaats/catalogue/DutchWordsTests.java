package nl.vrijplaats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchWordsTests {

  private static final DutchWords WORDS = new DutchWords();

  @ParameterizedTest
  @CsvSource({
    "werken, werkt",
    "werken, werkte",
    "werken, gewerkt",
    "leren, leert",
    "leren, geleerd",
    "leren, leerden",
    "koken, kookt",
    "huizen, huis",
    "brieven, brief",
    "kinderen, kind",
    "helpen, geholpen",
    "organisatie, organisaties",
    "stage, stages",
    "arts, artsen",
    "plan, plannen",
    "idee, ideeën",
    "groep, groepje",
    "bewoners, bewoner",
    "foto's, foto",
    "lezen, leest",
    "begeleiden, begeleidt",
    "opbellen, opgebeld",
    "opnemen, opgenomen",
    "toevoegen, toegevoegd",
    "aanbrengen, aangebracht",
    "ontvangen, ontving",
    "besluiten, besloten",
    "sluiten, gesloten",
    "steden, stad",
    "afspraken, afspraak",
    "uitgaven, uitgave"
  })
  void bringsFormsOfAWordTogether(String one, String other) {
    assertThat(WORDS.forms(one).stem()).isEqualTo(WORDS.forms(other).stem());
  }

  @ParameterizedTest
  @CsvSource({"gezond, zon", "kaart, kaar", "kind, kinine"})
  void keepsDifferentWordsApart(String one, String other) {
    assertThat(WORDS.forms(one).stem()).isNotEqualTo(WORDS.forms(other).stem());
  }

  @ParameterizedTest
  @CsvSource({
    "kinderopvang, kinder opvang",
    "ouderenzorg, ouderen zorg",
    "verpleeghuizen, verpleeg huis",
    "wijkverpleging, wijk verpleging",
    "kwaliteitsverbetering, kwaliteit verbetering",
    "mantelzorgondersteuning, mantelzorg ondersteuning",
    "woonzorgcentrum, woon zorg centrum"
  })
  void splitsCompoundsIntoTheirRealParts(String compound, String parts) {
    var expected =
        List.of(parts.split(" ")).stream().map(part -> WORDS.forms(part).stem()).toList();
    assertThat(WORDS.forms(compound).parts()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "verantwoordelijk",
    "gezelschap",
    "universiteit",
    "gemeenten",
    "samenwerking",
    "organisaties",
    "dementie",
    "ervaringen",
    "gesprekken",
    "roosters",
    "onderwijs",
    "maatschappelijk",
    "veiligheid",
    "medewerkers"
  })
  void leavesOtherLongWordsWhole(String word) {
    assertThat(WORDS.forms(word).parts()).isEmpty();
  }
}
