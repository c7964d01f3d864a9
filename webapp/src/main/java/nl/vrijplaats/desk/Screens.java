package nl.vrijplaats.desk;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.account.Role;
import nl.vrijplaats.account.SignIn;
import nl.vrijplaats.asset.AssetLinks;
import nl.vrijplaats.asset.FileLinks;
import nl.vrijplaats.desk.form.TypedMoment;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.rendering.WebResources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Draws the screens of the desk from the templates in {@code /desk}. A screen is drawn completely
 * before its first byte is sent, so that nobody sees half of one.
 */
@Component
class Screens {

  /** Message for the next screen, carried over a redirect. */
  private static final String MESSAGE = "message";

  /** How wide the picture beside a field is, in pixels. */
  private static final int THUMB_WIDTH = 320;

  private final Configuration templates;
  private final Accounts accounts;
  private final LightModules lightModules;
  private final WebResources webResources;
  private final AssetLinks assetLinks;
  private final FileLinks fileLinks;

  Screens(
      Accounts accounts,
      LightModules lightModules,
      WebResources webResources,
      AssetLinks assetLinks,
      FileLinks fileLinks) {
    this.accounts = accounts;
    this.lightModules = lightModules;
    this.webResources = webResources;
    this.assetLinks = assetLinks;
    this.fileLinks = fileLinks;
    templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(Screens.class, "/desk");
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
    templates.setLocale(Locale.forLanguageTag("nl-NL"));
    templates.setTimeZone(TimeZone.getTimeZone(TypedMoment.ZONE));
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
  }

  /** A screen with status 200. */
  ResponseEntity<String> show(
      HttpServletRequest request, String template, Map<String, ? extends @Nullable Object> model) {
    return show(request, HttpStatus.OK, template, model);
  }

  /** A screen with that status. */
  ResponseEntity<String> show(
      HttpServletRequest request,
      HttpStatus status,
      String template,
      Map<String, ? extends @Nullable Object> model) {
    var all = new HashMap<String, @Nullable Object>(common(request));
    all.putAll(model);
    var page = new StringWriter();
    try {
      templates.getTemplate(template).process(all, page);
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read the template desk/" + template, cause);
    } catch (TemplateException cause) {
      throw new IllegalStateException("The template desk/" + template + " is wrong", cause);
    }
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(page.toString());
  }

  /** A screen that only says something, such as that a piece does not exist. */
  ResponseEntity<String> say(
      HttpServletRequest request, HttpStatus status, String title, String text) {
    return show(request, status, "message.ftl", Map.of("title", title, "text", text));
  }

  /** Leads to another screen, which shows the message once. */
  ResponseEntity<String> goTo(
      HttpServletRequest request, HttpServletResponse response, String address, String message) {
    RequestContextUtils.getOutputFlashMap(request).put(MESSAGE, message);
    RequestContextUtils.saveOutputFlashMap(address, request, response);
    return goTo(address);
  }

  /** Leads to another screen. */
  ResponseEntity<String> goTo(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  private Map<String, @Nullable Object> common(HttpServletRequest request) {
    var model = new HashMap<String, @Nullable Object>();
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    if (csrf != null) {
      model.put("csrf", Map.of("name", csrf.getParameterName(), "token", csrf.getToken()));
    }
    var flash = RequestContextUtils.getInputFlashMap(request);
    if (flash != null) {
      model.put(MESSAGE, flash.get(MESSAGE));
    }
    var person = person(request);
    if (person != null) {
      model.put(
          "who",
          Map.of(
              "name",
              person.fullName(),
              "chief",
              person.is(Role.CHIEF_EDITOR),
              "editor",
              person.isEditor()));
      model.put(
          "types",
          lightModules.contentTypes().stream()
              .map(type -> Map.of("name", type.name(), "plural", type.pluralLabel()))
              .sorted(
                  (a, b) -> a.getOrDefault("plural", "").compareTo(b.getOrDefault("plural", "")))
              .toList());
    }
    model.put("signOut", SignIn.SIGN_OUT_PATH);
    model.put(
        "resource",
        (TemplateMethodModelEx) path -> webResources.cachedLink(path.getFirst().toString()));
    model.put(
        "pdfFile",
        (TemplateMethodModelEx)
            ref ->
                fileLinks
                    .working(ref.getFirst().toString())
                    .map(file -> Map.of("path", file.path(), "about", about(file)))
                    .orElse(Map.of()));
    model.put(
        "thumb",
        (TemplateMethodModelEx)
            ref -> assetLinks.working(ref.getFirst().toString(), THUMB_WIDTH).orElse(""));
    return model;
  }

  private static String about(FileLinks.FileLink file) {
    return file.name() + ", " + (file.pages() == 1 ? "1 bladzijde" : file.pages() + " bladzijden");
  }

  private @Nullable Account person(HttpServletRequest request) {
    var principal = request.getUserPrincipal();
    return principal == null ? null : accounts.find(principal.getName()).orElse(null);
  }
}
