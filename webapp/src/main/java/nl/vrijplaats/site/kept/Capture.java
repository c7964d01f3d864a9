package nl.vrijplaats.site.kept;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the body of a response until it is known whether it is to be kept. A body that is too
 * long for that, and an error that the container answers, are let through.
 */
final class Capture extends HttpServletResponseWrapper {

  private static final int USUAL = 32_768;

  private final int most;
  private final LettingThrough lettingThrough;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL);
  private final ServletOutputStream out = new Body();
  private @Nullable PrintWriter writer;
  private long length = -1;
  private boolean through;
  private boolean swallowing;

  /** Told once that the body will be let through. */
  @FunctionalInterface
  interface LettingThrough {
    /** Whether anybody wants the body. */
    boolean begins() throws IOException;
  }

  /**
   * Holds back a body.
   *
   * @param most bytes that are held back
   */
  Capture(HttpServletResponse response, int most, LettingThrough lettingThrough) {
    super(response);
    this.most = most;
    this.lettingThrough = lettingThrough;
  }

  /** Whether the response was let through, as far as there is one. */
  boolean isThrough() {
    return through;
  }

  /** What was held back. */
  byte[] body() {
    if (writer != null) {
      writer.flush();
    }
    return body.toByteArray();
  }

  private void letThrough() throws IOException {
    if (!through) {
      through = true;
      swallowing = !lettingThrough.begins();
      if (!swallowing) {
        if (length >= 0) {
          super.setContentLengthLong(length);
        }
        body.writeTo(super.getOutputStream());
      }
      body.reset();
    }
  }

  private final class Body extends ServletOutputStream {
    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int number) throws IOException {
      if (!through && body.size() + number > most) {
        letThrough();
      }
      if (!through) {
        body.write(bytes, from, number);
      } else if (!swallowing) {
        Capture.super.getOutputStream().write(bytes, from, number);
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Public answers are not written asynchronously");
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return out;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer =
          new PrintWriter(new OutputStreamWriter(out, Charset.forName(getCharacterEncoding())));
    }
    return writer;
  }

  @Override
  public void setContentLength(int newLength) {
    length = newLength;
  }

  @Override
  public void setContentLengthLong(long newLength) {
    length = newLength;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (!isLength(name, value)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (!isLength(name, value)) {
      super.addHeader(name, value);
    }
  }

  private boolean isLength(String name, @Nullable String value) {
    boolean isLength = name.equalsIgnoreCase("Content-Length") && value != null;
    if (isLength) {
      length = Long.parseLong(value);
    }
    return isLength;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (through && !swallowing) {
      super.flushBuffer();
    }
  }

  @Override
  public boolean isCommitted() {
    return through && super.isCommitted();
  }

  @Override
  public void resetBuffer() {
    if (through) {
      super.resetBuffer();
    }
    body.reset();
  }

  @Override
  public void reset() {
    super.reset();
    body.reset();
    length = -1;
  }

  @Override
  public void sendError(int status) throws IOException {
    body.reset();
    through = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    body.reset();
    through = true;
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    body.reset();
    through = true;
    super.sendRedirect(location);
  }
}
