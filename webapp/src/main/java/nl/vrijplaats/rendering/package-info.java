/** FreeMarker with the Magnolia context. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"lightmodule", "jcr", "content", "asset", "catalogue"})
package nl.vrijplaats.rendering;
