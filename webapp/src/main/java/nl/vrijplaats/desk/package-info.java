/** Screens of the editors at {@code /redactie}, forms generated from the definitions. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "lightmodule",
      "jcr",
      "content",
      "asset",
      "account",
      "catalogue",
      "editorial",
      "rendering",
      "search"
    })
package nl.vrijplaats.desk;
