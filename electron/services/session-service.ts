import { findPinHash, findUserByLogin } from '../../db/repositories/users';
import { clearPinTries, countPinTry, recordSession } from '../../db/transactions/sign-in';
import type { SessionView } from '../../shared/ipc/session-views';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import { mmurStanding } from '../../shared/people/mmur-standing';
import type { User } from '../../shared/people/user';
import type { ServiceContext } from './service-context';
import { readToday } from './today';
import type { UnknownLogins } from './unknown-logins';

export type SessionEnd = 'signed-out' | 'idle' | 'locked';

export type SessionService = {
  signIn(input: { readonly user: string; readonly pin: string }): Promise<Result<SessionView, AppError>>;
  current(): User | null;
  view(): SessionView | null;
  end(reason: SessionEnd): void;
  /** Why the last session of this run ended; null while somebody works. */
  lastEnd(): SessionEnd | null;
};

/** Checks a PIN against a stored hash; null stands for a user who does not exist and takes exactly as long. */
export type VerifyPin = (storedHash: string | null, pin: string) => Promise<boolean>;

type SessionContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'config' | 'rulesOn'> & {
  readonly verifyPin: VerifyPin;
  readonly unknownLogins: UnknownLogins;
  readonly onChange: (session: SessionView | null, reason: 'signed-in' | SessionEnd) => void;
};

/** Who works this terminal. A try is counted on disk before it is verified, so that a power cut is no free guess. */
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
    const login = input.user.trim().toLowerCase();
    const found = findUserByLogin(db, login);
    const at = clock.now();
    const tries = found === null ? context.unknownLogins.count(login, at) : countPinTry(db, { userId: found.id, at });
    if (!tries.isAllowed) return err(appError('E-PIN-02'));
    const isRight = await context.verifyPin(found === null ? null : findPinHash(db, found.id), input.pin);
    if (found === null || !isRight) {
      return err(tries.triesLeft === 0 ? appError('E-PIN-02') : appError('E-PIN-01', { n: tries.triesLeft }));
    }
    clearPinTries(db, { userId: found.id, at });
    if (signedIn !== null) end('signed-out');
    signedIn = { id: context.ids.uuid(), user: found };
    recordSession(db, { kind: 'signed-in', id: signedIn.id, userId: found.id, at: clock.now() });
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
    context.onChange(null, reason);
    signedIn = null;
    recordSession(db, { kind: 'ended', id, userId: user.id, at: clock.now(), reason });
  }

  return {
    signIn,
    view,
    end,
    lastEnd: () => (signedIn === null ? lastEnd : null),
    current: () => signedIn?.user ?? null,
  };
}
