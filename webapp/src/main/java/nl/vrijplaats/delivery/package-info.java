/** What is live as JSON: Magnolia's delivery v2, at {@code /.rest/delivery}. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"lightmodule", "content", "asset", "catalogue"})
package nl.vrijplaats.delivery;
