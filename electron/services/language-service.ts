import { findSetting } from '../../db/repositories/settings';
import { setSetting } from '../../db/transactions/set-setting';
import type { User } from '../../shared/people/user';
import type { ServiceContext } from './service-context';

export type Language = 'en' | 'es';

export type LanguageService = {
  current(): Language;
  choose(language: Language): void;
};

const key = 'language';

/** The terminal's language: chosen on the screen and kept, unless this run was started with one. */
export function createLanguage(
  context: Pick<ServiceContext, 'db' | 'clock'> & {
    readonly override: Language | null;
    readonly operator: () => User | null;
  },
): LanguageService {
  let language = context.override ?? readStored(context.db);
  return {
    current: () => language,
    choose: chosen => {
      language = chosen;
      const actorId = context.operator()?.id ?? null;
      setSetting(context.db, { key, value: chosen, at: context.clock.now(), actorId });
    },
  };
}

function readStored(db: ServiceContext['db']): Language {
  return findSetting(db, key) === '"es"' ? 'es' : 'en';
}
