/** People of the desk, their roles, and how they sign in. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"lightmodule", "jcr", "content"})
package nl.vrijplaats.account;
