import { Leaf } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Entrance } from '../../../shared/ipc/session-views';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { useBadge, useRefusedScan } from '../../ui/scan-gate';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import { LanguageSwitch } from './language-switch';
import type { SessionStore } from './session-store';
import './sign-in.css';
import { TrainingUsers } from './training-users';

type Props = {
  readonly store: SessionStore;
  /** Where this is: what the main process says of the register, or what the last start knew of it. */
  readonly place: Entrance;
};

/** Also the locked screen: whoever left a cart finds it again, and nobody else sees what is in it. */
export function SignInScreen({ store, place }: Props) {
  const { t } = useWords();
  const { app, failure, isSigningIn, signIn, setLanguage } = useStore(store);
  const [user, setUser] = useState('');
  const [pin, setPin] = useState('');
  const pinBox = useRef<HTMLInputElement>(null);
  const refused = useRefusedScan();
  /** Whoever signs in by hand has read it. */
  const [read, setRead] = useState<typeof refused>(null);
  useBadge(login => {
    setUser(login);
    setPin('');
    pinBox.current?.focus();
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRead(refused);
    void signIn(user.trim(), pin).then(() => {
      setPin('');
      // Whoever mistyped types again; the hand is on the keys already.
      if (store.getState().failure !== null) pinBox.current?.focus();
    });
  };
  const endReason = app?.endReason ?? null;
  const trainingUsers = app?.trainingUsers ?? null;
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <header className="sign-in-head">
          <Leaf className="sign-in-mark" aria-hidden="true" />
          <div>
            <p className="sign-in-product">{t('app.name')}</p>
            <p className="sign-in-place">
              {t('session.subtitle', { store: place.storeName, terminal: place.terminalName })}
            </p>
          </div>
        </header>
        <h1 className="sign-in-title">{t('session.title')}</h1>
        {endReason !== null && failure === null ? (
          <Notice tone="info">
            <p>{t(`session.reason.${endReason}`)}</p>
          </Notice>
        ) : null}
        <FailureNotice failure={failure} />
        {refused === null || refused === read ? null : <FailureNotice key={refused.serial} failure={refused.error} />}
        <form className="sign-in-form" onSubmit={submit}>
          <TextField
            label={t('session.user')}
            value={user}
            maxLength={64}
            isLarge
            autoFocus
            autoCapitalize="off"
            onChange={event => setUser(event.target.value)}
          />
          <TextField
            ref={pinBox}
            label={t('session.pin')}
            value={pin}
            maxLength={16}
            inputMode="numeric"
            isSecret
            isLarge
            onChange={event => setPin(event.target.value)}
          />
          <Button type="submit" kind="primary" size="large" isBusy={isSigningIn}>
            {t('session.signIn')}
          </Button>
        </form>
        <LanguageSwitch language={place.language} onChange={language => void setLanguage(language)} />
      </div>
      {trainingUsers === null ? null : (
        <TrainingUsers
          users={trainingUsers}
          onChoose={chosen => {
            setUser(chosen.login);
            setPin(chosen.pin);
            pinBox.current?.focus();
          }}
        />
      )}
    </main>
  );
}
