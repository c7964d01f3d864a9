package nl.vrijplaats.site.kept;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks over one connection, and costs next to nothing beside the server. For one thread. */
final class Visitor implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  /** What came back; the bytes are those of the text. */
  record Answer(int status, String text) {}

  Visitor(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 65_536);
    out = socket.getOutputStream();
  }

  /**
   * Asks for that address.
   *
   * @param more headers, each with its line end
   */
  Answer get(String address, String more) throws IOException {
    String request = "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "\r\n";
    out.write(request.getBytes(StandardCharsets.ISO_8859_1));
    int status = Integer.parseInt(line().substring(9, 12));
    int length = -1;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      chunked |= header.startsWith("transfer-encoding: chunked");
    }
    return new Answer(status, chunked ? chunks() : bytes(Math.max(0, length)));
  }

  private String chunks() throws IOException {
    var text = new StringBuilder();
    for (int size = size(); size > 0; size = size()) {
      text.append(bytes(size));
      line();
    }
    line();
    return text.toString();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String bytes(int number) throws IOException {
    byte[] bytes = in.readNBytes(number);
    if (bytes.length < number) {
      throw new EOFException("The answer is cut off");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new EOFException("The connection was closed");
      }
      if (one != '\r') {
        line.append((char) one);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
