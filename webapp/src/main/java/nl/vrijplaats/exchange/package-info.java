/** Import, example content, and the commands around them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "lightmodule",
      "jcr",
      "content",
      "asset",
      "account",
      "catalogue",
      "rendering",
      "editorial"
    })
package nl.vrijplaats.exchange;
