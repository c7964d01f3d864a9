/** What visitors find: the search page and its JSON. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"lightmodule", "jcr", "content", "asset", "catalogue", "rendering"})
package nl.vrijplaats.search;
