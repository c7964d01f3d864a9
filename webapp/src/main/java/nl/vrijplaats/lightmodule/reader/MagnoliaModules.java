package nl.vrijplaats.lightmodule.reader;

import java.util.Set;

/**
 * Modules of Magnolia itself whose part this program plays: a light module that needs them finds
 * what it needs here.
 */
final class MagnoliaModules {
  private static final Set<String> NAMES =
      Set.of(
          "admincentral",
          "categorization",
          "content-types",
          "core",
          "dam",
          "dam-app",
          "dam-core",
          "dam-jcr",
          "dam-templating",
          "i18n",
          "imaging",
          "magnolia-content-types",
          "mte",
          "pages",
          "pages-app",
          "rendering",
          "resources",
          "resources-templating",
          "rest-content-delivery",
          "rest-core",
          "rest-services",
          "site",
          "templating",
          "ui-admincentral",
          "ui-api",
          "ui-contentapp",
          "ui-framework",
          "ui-framework-core",
          "ui-framework-jcr",
          "virtual-uri");

  private MagnoliaModules() {}

  static boolean stoodInFor(String name) {
    return NAMES.contains(name);
  }
}
