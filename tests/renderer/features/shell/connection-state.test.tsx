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
