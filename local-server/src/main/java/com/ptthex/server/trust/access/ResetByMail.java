package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.access.PasswordResetStore.Given;
import com.ptthex.server.trust.mail.Letter;
import com.ptthex.server.trust.mail.Postbox;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.AccountMailApi.Confirmed;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.PasswordResetApi.Ask;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.value.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A code by mail for who has forgotten their password. Whoever asks is answered before anybody
 * looks whether there is such an account: the look is an intent of its own, so it takes the same
 * time and leaves the same traces whether it finds anything.
 */
final class ResetByMail implements Effect<ResetByMail.Asked> {
  /** Within {@link #A_WHILE}: somebody else may be asking in their name. */
  static final int MOST_LETTERS = 3;

  static final Duration A_WHILE = Duration.ofHours(1);

  private static final Purpose TO_BE_LOOKED_UP = new Purpose("access.reset-asked");

  private static final Queue<Asked> QUEUE =
      new Queue<>("access.resets-asked", Asked.class, 2, Patience.USUAL);

  private final Postbox postbox;
  private final Vault vault;
  private final Guesses guesses;

  ResetByMail(Postbox postbox, Vault vault, Guesses guesses) {
    this.postbox = postbox;
    this.vault = vault;
    this.guesses = guesses;
  }

  /**
   * @param login as it was typed, in the vault
   */
  record Asked(Reference login) {}

  Nothing count(Work work, Ask wish) {
    Postbox.mustBeOpen(work);
    guesses.countAsked(work, wish.login());
    return Nothing.NOTHING;
  }

  Nothing ask(Work work, Ask wish) {
    Postbox.mustBeOpen(work);
    var login = wish.login().value().getBytes(StandardCharsets.UTF_8);
    var asked = new Asked(vault.put(work.db(), TO_BE_LOOKED_UP, login));
    Intents.add(work, QUEUE, new UnitReader(work.db()).topmost(), asked);
    return Nothing.NOTHING;
  }

  @Override
  public Queue<Asked> queue() {
    return QUEUE;
  }

  /** Nothing is done outside: the letter is an intent again. */
  @Override
  public Outcome attempt(Attempt<Asked> attempt) {
    return new Outcome.Done(work -> lookUp(work, attempt.payload().login()));
  }

  private void lookUp(Work work, Reference asked) {
    var login =
        new Login(
            new String(vault.open(work.db(), asked, TO_BE_LOOKED_UP), StandardCharsets.UTF_8));
    vault.forget(work.db(), asked, TO_BE_LOOKED_UP);
    new AccessStore(work.db())
        .byLogin(login)
        .filter(AccessStore.Account::mayEnter)
        .filter(_ -> Postbox.isOpen(work))
        .ifPresent(
            account ->
                new AccountMailStore(work.db())
                    .confirmed(account.id())
                    .filter(_ -> isHeld(work, account.id()) && mayHaveOneMore(work, account.id()))
                    .ifPresent(to -> send(work, account, to)));
  }

  /** Two letters that are wanted at once are counted one after the other. */
  private static boolean isHeld(Work work, AccountId account) {
    return new AccountStore(work.db()).heldActive(account);
  }

  private static boolean mayHaveOneMore(Work work, AccountId account) {
    var since = work.now().minus(A_WHILE);
    return new PasswordResetStore(work.db()).sentTo(account, since) < MOST_LETTERS;
  }

  /**
   * Codes given before stay good: else whoever asks could take away one that somebody waits for.
   */
  private void send(Work work, AccessStore.Account account, Confirmed to) {
    var code = EntryCodes.make();
    var until = work.now().plus(PasswordResetApi.MAILED_LASTS);
    new PasswordResetStore(work.db())
        .insert(new Given(EntryCodes.hash(code), account.id(), account.id()), work.now(), until);
    postbox.post(
        work,
        account.unit(),
        Letter.carrying(
            LetterKind.RESET_CODE, to.address(), to.language(), account.name(), code, until));
    work.emit(Event.of(AccountEvents.RESET_MAILED, account.id(), account.unit()));
  }
}
