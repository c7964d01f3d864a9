package nl.vrijplaats.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The functions and objects of Magnolia's template context, with the signatures they have there.
 */
final class StandInFunctions {
  private StandInFunctions() {}

  /** {@code cmsfn}. */
  public static final class Cms {
    private final StandInRepository repository;

    Cms(StandInRepository repository) {
      this.repository = repository;
    }

    public @Nullable StandInContent contentByPath(String path, String workspace) {
      StandInNode node = repository.read(workspace, path);
      return node == null ? null : new StandInContent(node, false);
    }

    public @Nullable StandInContent contentById(String id, String workspace) {
      return repository.root(workspace).withAllBelow().stream()
          .filter(node -> node.id().equals(id))
          .findFirst()
          .map(node -> new StandInContent(node, false))
          .orElse(null);
    }

    public List<StandInContent> children(StandInContent of) {
      return of.node().children.values().stream()
          .map(child -> new StandInContent(child, of.escaped()))
          .toList();
    }

    public List<StandInContent> children(StandInContent of, String type) {
      return children(of).stream().filter(child -> child.node().type().equals(type)).toList();
    }

    public StandInContent asContentMap(StandInNode node) {
      return new StandInContent(node, false);
    }

    public String link(StandInContent of) {
      return of.node().path() + ".html";
    }

    public @Nullable String externalLink(StandInContent of, String property) {
      Object link = of.get(property);
      return link == null || link.toString().contains("://") ? (String) link : "http://" + link;
    }
  }

  /** {@code damfn}. */
  public static final class Dam {
    private final StandInRepository repository;

    Dam(StandInRepository repository) {
      this.repository = repository;
    }

    public @Nullable String getAssetLink(String key) {
      Asset asset = getAsset(key);
      return asset == null ? null : asset.getLink();
    }

    public @Nullable Asset getAsset(String key) {
      return repository.root("dam").withAllBelow().stream()
          .filter(node -> key.equals("jcr:" + node.id()))
          .findFirst()
          .map(Asset::new)
          .orElse(null);
    }
  }

  /** An asset of {@code damfn}. */
  public static final class Asset {
    private final StandInNode node;

    Asset(StandInNode node) {
      this.node = node;
    }

    public String getLink() {
      return "/dam/jcr:" + node.id() + "/" + node.name;
    }

    public long getFileSize() {
      return (Long) node.children.get("jcr:content").properties.get("size");
    }
  }

  /** {@code resfn}. */
  public static final class Resources {
    private final String contextPath;

    Resources(String contextPath) {
      this.contextPath = contextPath;
    }

    public String link(String path) {
      return contextPath + "/.resources" + path;
    }

    public String cachedLink(String path) {
      return contextPath
          + "/.resources"
          + path.replaceFirst("\\.(\\w+)$", "~2026-11-22-17-00-00-000~cache.$1");
    }
  }

  /** {@code ctx}. */
  public static final class Web {
    private final String contextPath;
    private final Map<String, String> parameters;
    final Map<String, Object> attributes = new HashMap<>();
    private final Response response = new Response();

    Web(String contextPath, Map<String, String> parameters) {
      this.contextPath = contextPath;
      this.parameters = parameters;
    }

    /** Magnolia escapes what visitors send. */
    public @Nullable String getParameter(String name) {
      String value = parameters.get(name);
      return value == null ? null : HtmlUtils.htmlEscape(value);
    }

    public String getContextPath() {
      return contextPath;
    }

    public Response getResponse() {
      return response;
    }

    public void setAttribute(String name, Object value, int scope) {
      attributes.put(name, value);
    }

    /** What is not a property of it is an attribute. */
    public @Nullable Object get(String name) {
      return attributes.get(name);
    }
  }

  /** {@code ctx.response}. */
  public static final class Response {
    private int status = 200;
    private String contentType = "text/html;charset=UTF-8";

    public void setStatus(int status) {
      this.status = status;
    }

    public int getStatus() {
      return status;
    }

    public void setContentType(String contentType) {
      this.contentType = contentType;
    }

    public String getContentType() {
      return contentType;
    }
  }

  /** {@code state}. */
  public record State(StandInNode page) {
    public StandInNode getMainContentNode() {
      return page;
    }
  }
}
