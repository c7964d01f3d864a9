/** Images and files: what is stored, its renditions, who may fetch it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"lightmodule", "jcr", "content"})
package nl.vrijplaats.asset;
