package nl.vrijplaats.site.kept;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the body of a response until it is known whether it is to be kept. A body that is too
 * long for that, and an error that the container answers, are let through.
 */
final class Capture extends HttpServletResponseWrapper {

  private final int most;
  private final LettingThrough lettingThrough;
  private byte[] body = {};
  private int held;
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
    return held == body.length ? body : Arrays.copyOf(body, held);
  }

  /** Most bodies are written in one go, and take just as much room. */
  private void hold(byte[] bytes, int from, int number) {
    if (body.length - held < number) {
      body = Arrays.copyOf(body, held == 0 ? number : Math.max(2 * body.length, held + number));
    }
    System.arraycopy(bytes, from, body, held, number);
    held += number;
  }

  private void forget() {
    body = new byte[0];
    held = 0;
  }

  private void letThrough() throws IOException {
    if (!through) {
      through = true;
      swallowing = !lettingThrough.begins();
      if (!swallowing) {
        if (length >= 0) {
          super.setContentLengthLong(length);
        }
        super.getOutputStream().write(body, 0, held);
      }
      forget();
    }
  }

  private final class Body extends ServletOutputStream {
    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int number) throws IOException {
      if (!through && held + number > most) {
        letThrough();
      }
      if (!through) {
        hold(bytes, from, number);
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
    forget();
  }

  @Override
  public void reset() {
    super.reset();
    forget();
    length = -1;
  }

  @Override
  public void sendError(int status) throws IOException {
    forget();
    through = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    forget();
    through = true;
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    forget();
    through = true;
    super.sendRedirect(location);
  }
}
