package nl.vrijplaats.desk;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What a new piece starts with beyond its definition: today's date and the theme of this month. */
@Component
class NewPiece {

  private static final String DATE = "date";
  private static final String THEME = "theme";

  private final PieceText text;
  private final Catalogue catalogue;
  private final DutchTime time;

  NewPiece(PieceText text, @Qualifier("authorCatalogue") Catalogue catalogue, DutchTime time) {
    this.text = text;
    this.catalogue = catalogue;
    this.time = time;
  }

  /** The form of a new piece of that type. */
  TypedForm beginning(ContentType type) {
    var texts = new LinkedHashMap<>(text.beginning(type).texts());
    type.properties().stream()
        .filter(property -> !property.multiple())
        .forEach(
            property ->
                of(property)
                    .ifPresent(
                        value -> texts.putIfAbsent(TypedForm.PREFIX + property.name(), value)));
    return new TypedForm(texts);
  }

  private Optional<String> of(PropertyDefinition property) {
    if (property.name().equals(DATE) && property.kind() == PropertyKind.DATE) {
      return Optional.of(time.today().toString());
    }
    if (property.isReference() && THEME.equals(property.target())) {
      String month = YearMonth.from(time.today()).toString();
      var listing =
          catalogue.list(
              new ListQuery(
                  Set.of(THEME), Map.of("month", month), "", ListQuery.Order.MODIFIED, 0, 1));
      return listing.ids().stream().map(ItemId::value).findFirst();
    }
    return Optional.empty();
  }
}
