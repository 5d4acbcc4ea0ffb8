package com.ptthex.server.messaging.setup;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.setup.Progress.Deed;
import com.ptthex.server.messaging.setup.Progress.Entry;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.setup.SetupApi.Again;
import com.ptthex.shared.messaging.setup.SetupApi.Finish;
import com.ptthex.shared.messaging.setup.SetupApi.Pass;
import com.ptthex.shared.messaging.setup.SetupApi.Skip;
import com.ptthex.shared.messaging.setup.SetupApi.Standing;
import com.ptthex.shared.messaging.setup.SetupEvents;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the setup goes on. */
final class Setup {
  private static final String RULE = "setup.progress";

  private final SetupReader reader;

  Setup(SetupReader reader) {
    this.reader = reader;
  }

  Standing standing(Work work, Nothing nothing) {
    mustSeeAll(work);
    return reader.course(work).standing();
  }

  Standing pass(Work work, Pass wish) {
    var course = begun(work);
    orRefuse(course.againstPassing(wish.step(), wish.version()));
    return goOn(work, course, Deed.PASSED, Optional.of(wish.step()), Optional.empty());
  }

  Standing skip(Work work, Skip wish) {
    var course = begun(work);
    orRefuse(course.againstSkipping(wish.step(), wish.version()));
    return goOn(work, course, Deed.SKIPPED, Optional.of(wish.step()), Optional.empty());
  }

  Standing finish(Work work, Finish wish) {
    var course = begun(work);
    orRefuse(course.againstFinishing(wish.version()));
    return goOn(work, course, Deed.FINISHED, Optional.of(SetupStep.READINESS), Optional.empty());
  }

  Plan<Standing> again(Work work, Again wish) {
    var course = begun(work);
    orRefuse(course.againstOpeningAnew(wish.version()));
    var effects =
        List.of(
            new Effect("setup-steps-open-again", Map.of()),
            new Effect("setup-loses-nothing", Map.of()),
            new Effect(course.isReady() ? "messages-go-on" : "messages-stay-stopped", Map.of()));
    return new Plan<>(
        Impact.of(effects, List.of(), Undo.POSSIBLE),
        () -> goOn(work, course, Deed.REOPENED, Optional.empty(), Optional.of(wish.reason())));
  }

  /** Whoever comes at the same moment waits, and then sees what was done. */
  private Course begun(Work work) {
    mustSeeAll(work);
    work.guard(RULE);
    return reader.course(work);
  }

  private Standing goOn(
      Work work, Course course, Deed deed, Optional<SetupStep> step, Optional<Note> reason) {
    var entry =
        new Entry(
            course.progress().version().next(),
            work.now(),
            work.caller().name(),
            deed,
            step,
            reason);
    new ProgressStore(work.db()).insert(entry);
    var site = new UnitReader(work.db()).topmost();
    var event = Event.of(typeOf(deed), site, site);
    work.emit(step.map(taken -> event.with("step", taken.code())).orElse(event));
    return new Course(course.progress().with(entry), course.checks()).standing();
  }

  private static EventType typeOf(Deed deed) {
    return switch (deed) {
      case PASSED -> SetupEvents.PASSED;
      case SKIPPED -> SetupEvents.SKIPPED;
      case REOPENED -> SetupEvents.REOPENED;
      case FINISHED -> SetupEvents.FINISHED;
    };
  }

  private static void orRefuse(Optional<Refusal.Conflict> why) {
    if (why.isPresent()) {
      throw why.get().raise();
    }
  }

  private static void mustSeeAll(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("setup-is-the-whole-sites", Map.of()).raise();
    }
  }
}
