package com.ptthex.console.ui.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.shared.contract.CsvFile;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.FileName;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ExportTest {
  record Wanted(String words) {}

  private static final Permission MAY = Permission.of("shelves.export");
  private static final Endpoint<Wanted, CsvFile> EXPORT =
      Endpoint.read("shelves.export", "/shelves/export", Wanted.class, CsvFile.class).needs(MAY);
  private static final CsvFile TABLE =
      new CsvFile(new FileName("shelves.csv"), "name\r\n\"two\r\nlines\"\r\nليلى\r\n");

  @TempDir private Path folder;

  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi().on(EXPORT, _ -> FakeApi.done(TABLE));
  private final List<String> suggested = new ArrayList<>();
  private final List<Export.Saved> saved = new ArrayList<>();
  private Wanted shown = new Wanted("red");

  private Export<Wanted> export(Optional<Path> place, Permission... held) {
    return new Export<>(
            Desks.of(api, threads, held),
            name -> {
              suggested.add(name);
              return place;
            },
            EXPORT,
            () -> shown)
        .then(saved::add);
  }

  @Test
  void keepsWhatTheFiltersShowAndTellsHowManyRowsAndWhere() throws IOException {
    var file = folder.resolve("mine.csv");
    start(export(Optional.of(file), MAY));
    assertThat(Files.readAllBytes(file)).isEqualTo(TABLE.bytes());
    assertThat(saved).containsExactly(new Export.Saved(file, 2));
    assertThat(api.calls()).extracting(FakeApi.Call::input).containsExactly(new Wanted("red"));
    assertThat(suggested).containsExactly("shelves-export-2026-11-25.csv");
    assertThat(filesThere()).containsExactly("mine.csv");
  }

  @Test
  void whoSaysNowhereHasNothingLeaveTheSite() {
    start(export(Optional.empty(), MAY));
    assertThat(api.calls()).isEmpty();
  }

  @Test
  void whoMayNotIsAskedNothing() {
    var export = export(Optional.of(folder.resolve("mine.csv"))).notPermitted(KitText.CHOOSE);
    assertThat(export.hindrance().get()).contains(KitText.CHOOSE);
    start(export);
    assertThat(suggested).isEmpty();
  }

  @Test
  void whileItIsFetchedAnotherCannotBeStarted() {
    var export = export(Optional.of(folder.resolve("mine.csv")), MAY);
    export.start();
    assertThat(export.hindrance().get()).contains(KitText.BUSY);
    threads.run();
    assertThat(export.hindrance().get()).isEmpty();
  }

  @Test
  void whatTheServerRefusesWritesNoFile() throws IOException {
    api.on(EXPORT, _ -> FakeApi.refused(new Refusal.Unavailable("too-busy")));
    var export = export(Optional.of(folder.resolve("mine.csv")), MAY);
    start(export);
    assertThat(codeOf(export)).isEqualTo("too-busy");
    assertThat(filesThere()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsTold() {
    var export = export(Optional.of(folder.resolve("gone").resolve("mine.csv")), MAY);
    start(export);
    assertThat(codeOf(export)).isEqualTo("folder-gone");
    assertThat(saved).isEmpty();
  }

  @Test
  void aFailedExportLeavesTheFileThatWasThere() throws IOException {
    var taken = Files.createDirectory(folder.resolve("mine.csv"));
    Files.writeString(taken.resolve("inside"), "kept", UTF_8);
    var export = export(Optional.of(taken), MAY);
    start(export);
    assertThat(codeOf(export)).isEqualTo("file-not-written");
    assertThat(filesThere()).containsExactly("mine.csv");
    assertThat(taken.resolve("inside")).exists();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new FileSystemException("f", null, "No space left on device"), "disk-full"),
        Arguments.of(new IOException("There is not enough space on the disk"), "disk-full"),
        Arguments.of(new FileSystemException("f", null, "Disk quota exceeded"), "disk-full"),
        Arguments.of(new AccessDeniedException("f"), "no-right-to-write"),
        Arguments.of(
            new FileSystemException("f", null, "Read-only file system"), "no-right-to-write"),
        Arguments.of(new NoSuchFileException("f"), "folder-gone"),
        Arguments.of(new IOException("Input/output error"), "file-not-written"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatWentWrongWithADiskIsToldByItsCause(IOException failure, String code) {
    assertThat(WholeFile.codeOf(failure)).isEqualTo(code);
  }

  private void start(Export<Wanted> export) {
    export.start();
    shown = new Wanted("changed since");
    threads.run();
  }

  private static String codeOf(Export<Wanted> export) {
    return export.state().get() instanceof Action.State.Failed(var problem) ? problem.code() : "";
  }

  private List<String> filesThere() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
