package nl.vrijplaats.jcr;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jackrabbit.oak.commons.Buffer;
import org.apache.jackrabbit.oak.segment.file.tar.SegmentTarManager;
import org.apache.jackrabbit.oak.segment.file.tar.TarPersistence;
import org.apache.jackrabbit.oak.segment.spi.monitor.FileStoreMonitor;
import org.apache.jackrabbit.oak.segment.spi.monitor.IOMonitor;
import org.apache.jackrabbit.oak.segment.spi.monitor.RemoteStoreMonitor;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentArchiveEntry;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentArchiveManager;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentArchiveReader;
import org.jspecify.annotations.Nullable;

/** The files of one repository, as Oak keeps them, whose pages can be given back. */
final class MappedArchives extends TarPersistence implements MappedFiles {

  private final File folder;

  /**
   * One part of each mapping: Oak leaves it to the garbage collector to unmap a file, which it
   * cannot while a part is held. Until the file is deleted. Guarded by itself.
   */
  private final Map<String, List<Buffer>> held = new HashMap<>();

  MappedArchives(Path folder) {
    super(folder.toFile());
    this.folder = folder.toFile();
  }

  @Override
  public SegmentArchiveManager createArchiveManager(
      boolean memoryMapping,
      boolean offHeapAccess,
      IOMonitor ioMonitor,
      FileStoreMonitor fileStoreMonitor,
      RemoteStoreMonitor remoteStoreMonitor) {
    return new Archives(fileStoreMonitor, ioMonitor, memoryMapping, offHeapAccess);
  }

  @Override
  public void giveBack() {
    synchronized (held) {
      try {
        Path real = folder.toPath().toRealPath();
        MappedPages.giveBack(
            file ->
                real.equals(file.getParent()) && held.containsKey(file.getFileName().toString()));
      } catch (IOException e) {
        throw new UncheckedIOException("Could not find " + folder, e);
      }
    }
  }

  private final class Archives extends SegmentTarManager {

    Archives(
        FileStoreMonitor fileStoreMonitor,
        IOMonitor ioMonitor,
        boolean memoryMapping,
        boolean offHeapAccess) {
      super(folder, fileStoreMonitor, ioMonitor, memoryMapping, offHeapAccess);
    }

    @Override
    public @Nullable SegmentArchiveReader open(String name) throws IOException {
      synchronized (held) {
        return hold(name, super.open(name));
      }
    }

    @Override
    public @Nullable SegmentArchiveReader forceOpen(String name) throws IOException {
      synchronized (held) {
        return hold(name, super.forceOpen(name));
      }
    }

    @Override
    public boolean delete(String name) {
      synchronized (held) {
        held.remove(name);
        return super.delete(name);
      }
    }

    private @Nullable SegmentArchiveReader hold(String name, @Nullable SegmentArchiveReader reader)
        throws IOException {
      if (reader != null && !reader.listSegments().isEmpty()) {
        SegmentArchiveEntry any = reader.listSegments().getFirst();
        held.computeIfAbsent(name, none -> new ArrayList<>())
            .add(reader.readSegment(any.getMsb(), any.getLsb()));
      }
      return reader;
    }
  }
}
