/** One method per editorial act: permission, stage, log and event together. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"lightmodule", "jcr", "content", "asset", "account", "catalogue"})
package nl.vrijplaats.editorial;
