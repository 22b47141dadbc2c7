import { Button } from '../../ui/button';
import type { Language } from '../../ui/i18n/i18n';
import { useWords } from '../../ui/words';

type Props = { readonly language: Language; readonly onChange: (language: Language) => void };

/** Each language is named in itself, so whoever needs it can read it. */
export function LanguageSwitch({ language, onChange }: Props) {
  const { t } = useWords();
  return (
    <fieldset className="language-switch">
      <legend className="visually-hidden">{t('session.language')}</legend>
      <Button kind="quiet" isPressed={language === 'en'} onPress={() => onChange('en')}>
        {t('session.english')}
      </Button>
      <Button kind="quiet" isPressed={language === 'es'} onPress={() => onChange('es')}>
        {t('session.spanish')}
      </Button>
    </fieldset>
  );
}
