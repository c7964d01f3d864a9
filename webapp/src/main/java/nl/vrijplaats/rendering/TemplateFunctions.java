package nl.vrijplaats.rendering;

import freemarker.template.TemplateHashModel;
import java.util.Map;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The functions of templates, by family: those of Magnolia, and {@code vpfn} of ours. */
@Component
class TemplateFunctions {

  private final Map<String, Functions> families;
  private final Themes themes;

  TemplateFunctions(LightModules modules, WebResources resources) {
    themes = new Themes(modules, resources);
    families =
        Map.of(
            "cmsfn", cmsfn(),
            "sitefn", themes.sitefn(),
            "navfn", NavFunctions.make(),
            "damfn", DamFunctions.damfn(),
            "imgfn", DamFunctions.imgfn(),
            "searchfn", SearchFunctions.make(),
            "catfn", CategoryFunctions.make(),
            "restfn", RestFunctions.make(),
            "resfn", new ResourceFunctions(resources).make(),
            "vpfn", new OwnFunctions(modules).make());
  }

  Themes themes() {
    return themes;
  }

  private static Functions cmsfn() {
    var cmsfn = new Functions("cmsfn");
    CmsNodeFunctions.addTo(cmsfn);
    CmsLinkFunctions.addTo(cmsfn);
    CmsTextFunctions.addTo(cmsfn);
    CmsTemplateFunctions.addTo(cmsfn);
    return cmsfn;
  }

  /** A family, as a rendering sees it; null where there is none of that name. */
  @Nullable TemplateHashModel family(String name, Rendering rendering) {
    Functions family = families.get(name);
    return family == null ? null : family.in(rendering);
  }
}
