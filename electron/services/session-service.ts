import { crashPoint } from '../../db/crash-point';
import { recordSession } from '../../db/transactions/sign-in';
import type { SessionView } from '../../shared/ipc/session-views';
import type { AppError } from '../../shared/kernel/error-code';
import { ok, type Result } from '../../shared/kernel/result';
import { mmurStanding } from '../../shared/people/mmur-standing';
import type { User } from '../../shared/people/user';
import type { CheckPin } from './check-pin';
import type { ServiceContext } from './service-context';
import { readToday } from './today';

export type SessionEnd = 'signed-out' | 'idle' | 'locked';

export type SessionService = {
  signIn(input: { readonly user: string; readonly pin: string }): Promise<Result<SessionView, AppError>>;
  current(): User | null;
  /** Each sign-in is a session of its own, also one of the same user. */
  sessionId(): string | null;
  view(): SessionView | null;
  end(reason: SessionEnd): void;
  /** Why the last session of this run ended; null while somebody works. */
  lastEnd(): SessionEnd | null;
};

type SessionContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'config' | 'rulesOn'> & {
  readonly checkPin: CheckPin;
  readonly onChange: (session: SessionView | null, reason: 'signed-in' | SessionEnd) => void;
};

/** Who works this terminal, and since when. */
export function createSessionService(context: SessionContext): SessionService {
  const { db, clock } = context;
  let lastEnd: SessionEnd | null = null;
  let signedIn: { readonly id: string; readonly user: User } | null = null;

  function view(): SessionView | null {
    if (signedIn === null) return null;
    const { user } = signedIn;
    const { isCurrent, expiresInDays } = mmurStanding(user.mmur, readToday(context).registryDay);
    const { id, name, role, mmur } = user;
    return { userId: id, name, role, mmur: { isCurrent, expiresOn: mmur.expiresOn, expiresInDays } };
  }

  async function signIn(input: {
    readonly user: string;
    readonly pin: string;
  }): Promise<Result<SessionView, AppError>> {
    const checked = await context.checkPin({ login: input.user, pin: input.pin });
    if (!checked.ok) return checked;
    const found = checked.value;
    if (signedIn !== null) end('signed-out');
    const next = { id: context.ids.uuid(), user: found };
    // Nobody works here whose coming is not on the record.
    recordSession(db, { kind: 'signed-in', id: next.id, userId: found.id, at: clock.now() });
    crashPoint('session-recorded');
    signedIn = next;
    const session = view();
    if (session === null) throw new Error('Signed in without a session.');
    context.onChange(session, 'signed-in');
    return ok(session);
  }

  /** Told before it is over, so that what belongs to the session can still be put away under its name. */
  function end(reason: SessionEnd): void {
    if (signedIn === null) return;
    const { id, user } = signedIn;
    lastEnd = reason;
    try {
      context.onChange(null, reason);
    } finally {
      // A disk that fails is no reason to leave anybody's patients on the screen.
      signedIn = null;
    }
    recordSession(db, { kind: 'ended', id, userId: user.id, at: clock.now(), reason });
  }

  return {
    signIn,
    view,
    end,
    lastEnd: () => (signedIn === null ? lastEnd : null),
    current: () => signedIn?.user ?? null,
    sessionId: () => signedIn?.id ?? null,
  };
}
