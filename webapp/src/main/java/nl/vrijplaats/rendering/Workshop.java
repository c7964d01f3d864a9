package nl.vrijplaats.rendering;

import nl.vrijplaats.lightmodule.LightModules;

/**
 * What every rendering works with.
 *
 * @param modules definitions and texts
 * @param templates files
 * @param families functions for templates
 * @param parts how pages, areas and components are put together
 * @param languages of the site
 * @param site name, menu, address
 * @param palettes colours
 * @param log where failures are told
 */
record Workshop(
    LightModules modules,
    Templates templates,
    TemplateFunctions families,
    Parts parts,
    Languages languages,
    SiteFacts site,
    Palettes palettes,
    FailureLog log) {}
