/** Public addresses, feeds, sitemap, errors. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"lightmodule", "jcr", "content", "asset", "catalogue", "rendering"})
package nl.vrijplaats.site;
