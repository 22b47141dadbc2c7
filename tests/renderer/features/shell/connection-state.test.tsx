import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ConnectionState } from '../../../../renderer/features/shell/connection-state';
import { show } from '../../support/render';
import { aStatus, tenInTheMorning } from '../../support/views';

const region = () => screen.getByRole('status', { name: 'State connection' }).textContent?.replaceAll('\u202f', ' ');

it('says that the state is there and nothing is owed', () => {
  show(<ConnectionState status={aStatus()} />);
  expect(region()).toBe('State onlineNothing to send');
});

it('says since when the state is gone and what waits for it', () => {
  const queue = { queued: 2, sending: 0, checking: 1, needsReview: 1, refused: 1, oldestQueuedAt: tenInTheMorning };
  show(<ConnectionState status={aStatus({ connection: 'offline', downSince: tenInTheMorning, queue })} />);
  expect(region()).toBe('State offlinesince 10:00 AM2 sales to send · 1 checking · 2 need a lead');
});

it('says that it does not know yet', () => {
  show(<ConnectionState status={null} />);
  expect(region()).toBe('Connecting…');
});

it.each([
  ['registry-down', 'Registro de pacientes caído', 'bad'],
  ['offline', 'Estado sin conexión', 'bad'],
  ['connecting', 'Conectando…', 'waiting'],
  ['sign-in-refused', 'El estado rechazó el acceso', 'bad'],
  ['insecure', 'Conexión no segura', 'bad'],
  ['online', 'Estado en línea', 'good'],
] as const)('says %s in Spanish, with a colour that agrees', (connection, words, tone) => {
  const queue = { queued: 1, sending: 1, checking: 0, needsReview: 0, refused: 0, oldestQueuedAt: tenInTheMorning };
  const { container } = show(<ConnectionState status={aStatus({ connection, queue })} />, 'es');
  expect(screen.getByRole('status', { name: 'Conexión con el estado' }).textContent).toBe(
    `${words}1 venta por enviar · 1 enviándose`,
  );
  expect(container.querySelector('.connection-dot')?.className).toBe(`connection-dot connection-${tone}`);
});

it.each([
  ['en', 'held until 10:00 AM'],
  ['es', 'en espera hasta las 10:00 a.m.'],
] as const)('says in %s what waits on purpose, and that it is no alarm', (language, said) => {
  const late = { owedSince: null, putOffUntil: tenInTheMorning, pending: null };
  const { container } = show(<ConnectionState status={aStatus({ late })} />, language);
  const words = container
    .querySelector('.status-warn')
    ?.getAttribute('title')
    ?.replaceAll(/[\u202f\u00a0]/g, ' ');
  expect([words, container.querySelector('.status-bad')]).toEqual([said, null]);
});

it('says what is late, and since when: owed to the state, and by BioTrack to the patient registry', () => {
  const since = { at: tenInTheMorning, earlierDay: null };
  const late = {
    ...{ owedSince: since, putOffUntil: null },
    pending: { count: 2, since: { ...since, earlierDay: '2026-03-02' }, localRef: 'R-1' },
  };
  const queue = { queued: 1, sending: 0, checking: 0, needsReview: 0, refused: 0, oldestQueuedAt: tenInTheMorning };
  const { container, unmount } = show(<ConnectionState status={aStatus({ queue, late })} />);
  const alarms = () => [...container.querySelectorAll('.status-bad')].map(each => each.textContent);
  const said = ['late since 10:00 AM', '2 waiting for the patient registry since Mar 2, 2026, 10:00 AM'];
  expect(alarms().map(text => text?.replaceAll('\u202f', ' '))).toEqual(said);
  expect(region()).toBe(`State online1 sale to send${said.join('')}`);
  unmount();
  show(<ConnectionState status={aStatus({ late: { ...late, owedSince: null } })} />, 'es');
  expect(screen.getByText(/^2 en espera del registro de pacientes desde el 2 mar 2026 a las 10:00/)).toBeTruthy();
});
