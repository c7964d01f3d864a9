package nl.vrijplaats.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.vrijplaats.desk.form.Choice;
import nl.vrijplaats.desk.form.LinkedItems;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be chosen in a field that points to other pieces, by words in their titles. */
@RestController
class ChoiceController {

  private static final int MOST = 20;

  private final LightModules lightModules;
  private final LinkedItems items;

  ChoiceController(LightModules lightModules, LinkedItems items) {
    this.lightModules = lightModules;
    this.items = items;
  }

  /**
   * Choices for whoever types.
   *
   * @param soort names of content types, divided by commas
   */
  @GetMapping("/redactie/kiezen")
  List<Choice> choices(
      @RequestParam(defaultValue = "") String soort, @RequestParam(defaultValue = "") String zoek) {
    var types =
        Arrays.stream(soort.split(","))
            .flatMap(name -> lightModules.contentType(name).stream())
            .map(ContentType::name)
            .collect(Collectors.toSet());
    return items.find(types, zoek.strip(), MOST);
  }
}
