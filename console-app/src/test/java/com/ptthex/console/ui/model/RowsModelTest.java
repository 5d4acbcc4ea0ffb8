package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RowsModelTest {
  private final ByHand threads = new ByHand();
  private final List<Integer> server = new ArrayList<>(IntStream.range(0, 450).boxed().toList());
  private final List<String> read = new ArrayList<>();
  private boolean away;
  private final RowsModel<Integer> model =
      new RowsModel<>(
          Desks.of(new FakeApi(), threads), row -> row, (after, size) -> page(after, size.value()));

  @Test
  void readsOnePageAndTheNextOnlyWhenAsked() {
    model.reload();
    threads.run();
    assertThat(shown()).hasSize(200);
    model.more();
    threads.run();
    assertThat(shown()).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void whoScrollsFastReadsEachPageOnce() {
    model.reload();
    threads.run();
    model.more();
    model.more();
    threads.run();
    assertThat(read).containsExactly("start", "200");
  }

  @Test
  void afterTheLastPageNothingMoreIsRead() {
    readAll();
    var before = read.size();
    model.more();
    threads.run();
    assertThat(read).hasSize(before);
  }

  @Test
  void aReloadReadsAsFarAsSomebodyHadScrolled() {
    readAll();
    server.addFirst(-1);
    model.reload();
    threads.run();
    assertThat(shown()).hasSize(451).startsWith(-1, 0);
  }

  @Test
  void aPageThatComesAfterAReloadIsNotHungUnderAnotherList() {
    model.reload();
    threads.run();
    model.more();
    threads.workAway();
    server.subList(0, 300).clear();
    model.reload();
    threads.run();
    assertThat(shown()).hasSize(150).doesNotHaveDuplicates();
  }

  @Test
  void aFurtherPageMakesNoOldRowsLiveUntilAllThatIsShownWasAnsweredAnew() {
    model.reload();
    threads.run();
    away = true;
    model.reload();
    threads.run();
    var since = ((Load.Stale<?>) model.load().get()).since();
    away = false;
    model.more();
    threads.workAway();
    threads.comeBack();
    assertThat(model.load().get())
        .isInstanceOfSatisfying(
            Load.Stale.class, stale -> assertThat(stale.since()).isEqualTo(since));
    threads.run();
    assertThat(shown()).hasSize(400);
    assertThat(read).endsWith("200", "start", "200");
  }

  @Test
  void whileTheFeedIsLostAFurtherPageIsNoYoungerThanTheRowsBeforeIt() {
    model.reload();
    threads.run();
    var lost = Desks.NOW.minusSeconds(60);
    model.follow(new LiveState.Stale(Optional.empty(), lost, "silent"));
    var since = ((Load.Stale<?>) model.load().get()).since();
    model.more();
    threads.run();
    assertThat(model.load().get())
        .isInstanceOfSatisfying(
            Load.Stale.class, stale -> assertThat(stale.since()).isEqualTo(since));
  }

  @Test
  void newsThatNeverEndKeepNobodyFromReadingOn() {
    model.reload();
    threads.run();
    model.more();
    for (var news = 0; news < 6; news++) {
      model.reload();
      threads.workAway();
      threads.comeBack();
    }
    assertThat(shown()).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void whatIsChosenIsTheSameThingAfterAReloadWhereverItStands() {
    model.reload();
    threads.run();
    model.choose(Set.of(3, 5));
    server.removeFirst();
    server.remove(Integer.valueOf(5));
    model.reload();
    threads.run();
    assertThat(model.chosenRows()).containsExactly(3);
  }

  @Test
  void anotherFilterBeginsAtTheTopWithNothingChosen() {
    readAll();
    model.choose(Set.of(3));
    model.restart();
    threads.run();
    assertThat(model.chosen().get()).isEmpty();
    assertThat(shown()).hasSize(200);
  }

  @Test
  void whoChoosesTheFirstSoManyGetsThemOnceTheyAreRead() {
    model.reload();
    threads.run();
    model.chooseFirst(300);
    assertThat(model.gathering().get()).isTrue();
    assertThat(model.chosen().get()).isEmpty();
    threads.run();
    assertThat(model.chosenRows()).hasSize(300).startsWith(0).endsWith(299);
    assertThat(model.gathering().get()).isFalse();
  }

  @Test
  void whatHasJustComeToBeIsChosenOnceTheListHasIt() {
    model.reload();
    threads.workAway();
    server.addFirst(-1);
    model.chooseOnceThere(-1);
    threads.comeBack();
    assertThat(model.chosen().get()).as("the first answer is older").isEmpty();
    threads.run();
    assertThat(model.chosen().get()).containsExactly(-1);
    model.choose(Set.of(3));
    model.reload();
    threads.run();
    assertThat(model.chosen().get()).as("and only once").containsExactly(3);
  }

  @Test
  void whoChoosesSomethingElseMeanwhileIsNotTakenAwayFromIt() {
    model.reload();
    threads.run();
    model.chooseOnceThere(-1);
    threads.run();
    model.choose(Set.of(3));
    server.addFirst(-1);
    model.reload();
    threads.run();
    assertThat(model.chosen().get()).containsExactly(3);
  }

  @Test
  void whoWantsMoreThanThereAreGetsAllOfThem() {
    model.reload();
    threads.run();
    model.chooseFirst(9_000);
    threads.run();
    assertThat(model.chosenRows()).hasSize(450);
  }

  @Test
  void whatIsReadAlreadyIsChosenWithoutAskingAgain() {
    readAll();
    var before = read.size();
    model.chooseFirst(400);
    assertThat(model.chosenRows()).hasSize(400);
    assertThat(read).hasSize(before);
  }

  @Test
  void whoChoosesSomethingElseMeanwhileKeepsThat() {
    model.reload();
    threads.run();
    model.chooseFirst(450);
    model.choose(Set.of(7));
    threads.run();
    assertThat(model.chosenRows()).containsExactly(7);
  }

  @Test
  void anotherFilterMeanwhileChoosesNothing() {
    model.reload();
    threads.run();
    model.chooseFirst(450);
    model.restart();
    threads.run();
    assertThat(model.chosen().get()).isEmpty();
  }

  @Test
  void whatCouldNotBeReadOnIsNotChosenLater() {
    model.reload();
    threads.run();
    model.chooseFirst(450);
    away = true;
    threads.run();
    assertThat(model.gathering().get()).isFalse();
    away = false;
    model.reload();
    threads.run();
    assertThat(model.chosen().get()).isEmpty();
  }

  @Test
  void aReloadAsksAlsoHowManyThereAre() {
    model.counted(
        Desks.of(new FakeApi(), threads), () -> FakeApi.done(new Total(server.size(), 500)));
    assertThat(model.total().get()).isEmpty();
    model.reload();
    threads.run();
    assertThat(model.total().get()).contains(new Total(450, 500));
    server.removeFirst();
    model.reload();
    threads.run();
    assertThat(model.total().get()).contains(new Total(449, 500));
  }

  @Test
  void underAnotherFilterAnOldCountIsNotKnownAnyMore() {
    model.counted(Desks.of(new FakeApi(), threads), () -> FakeApi.done(new Total(450, 500)));
    model.reload();
    threads.run();
    model.restart();
    assertThat(model.total().get()).isEmpty();
  }

  private void readAll() {
    model.reload();
    threads.run();
    model.more();
    threads.run();
    model.more();
    threads.run();
    assertThat(shown()).hasSize(450);
  }

  private List<Integer> shown() {
    return model.load().get() instanceof Load.Ready<Rows<Integer>>(var rows)
        ? rows.rows()
        : List.of();
  }

  private Answer<Rows<Integer>> page(Optional<Cursor> after, int size) {
    if (away) {
      return new Answer.Unreachable<>(true);
    }
    var from = after.map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
    read.add(after.map(Cursor::value).orElse("start"));
    var to = Math.min(from + size, server.size());
    var next =
        to < server.size()
            ? Optional.of(new Cursor(Integer.toString(to)))
            : Optional.<Cursor>empty();
    return FakeApi.done(new Rows<>(server.subList(from, to), next));
  }
}
