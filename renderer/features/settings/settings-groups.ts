import type { AppView, SessionView, StatusView } from '../../../shared/ipc/session-views';
import type { SettingsView } from '../../../shared/ipc/settings-views';
import type { Words } from '../../ui/words';
import { discountGroup, taxGroup } from './money-groups';
import type { SettingsGroup } from './settings-group';

/** Words the screen has sentences for; anything else is shown as the terminal was told it. */
const roles = ['cashier', 'lead', 'admin'] as const satisfies readonly SessionView['role'][];
const environments = ['training', 'test', 'production'] as const satisfies readonly AppView['mode'][];
const deviceKinds = ['hid', 'keyboard', 'tcp', 'usb', 'none'] as const;
const deviceNames = ['scanner', 'printer'] as const;
const deviceStates = [
  'ready',
  'absent',
  'connecting',
  'lost',
  'off',
  'unavailable',
  'failed',
] as const satisfies readonly (StatusView['scanner'] | StatusView['printer'])[];

/** What this terminal was set up with, in words, in the order IT reads it. */
export function settingsGroups(view: SettingsView, words: Words): readonly SettingsGroup[] {
  return [
    terminalGroup(view, words),
    storeGroup(view, words),
    biotrackGroup(view, words),
    policyGroup(view, words),
    taxGroup(view, words),
    discountGroup(view, words),
    devicesGroup(view, words),
    usersGroup(view, words),
    {
      title: words.t('settings.runtime'),
      facts: Object.entries(view.runtime).map(([name, version]) => [name, version]),
    },
  ];
}

function terminalGroup({ terminal }: SettingsView, { t }: Words): SettingsGroup {
  const environment = environments.find(known => known === terminal.environment);
  return {
    title: t('settings.terminal'),
    facts: [
      [t('settings.terminalId'), `${terminal.name} (${terminal.id})`],
      [
        t('settings.environment'),
        environment === undefined ? terminal.environment : t(`settings.environmentWord.${environment}`),
      ],
      [t('settings.version'), terminal.version],
      [t('settings.dataFolder'), terminal.dataFolder],
    ],
  };
}

function storeGroup({ store }: SettingsView, { t }: Words): SettingsGroup {
  return {
    title: t('settings.store'),
    facts: [
      [t('settings.store'), store.name],
      [t('settings.address'), store.address],
      [t('settings.licence'), store.licence],
      [t('settings.location'), store.location],
      [t('settings.zone'), store.zone],
      [t('settings.hours'), `${store.opens} – ${store.closes}`],
    ],
  };
}

function biotrackGroup({ biotrack }: SettingsView, { t }: Words): SettingsGroup {
  return {
    title: t('settings.biotrack'),
    facts: [
      [t('settings.host'), biotrack.host],
      [t('settings.licenceNumber'), biotrack.licenceNumber],
      [t('settings.validateMode'), t(`settings.mode.${biotrack.validateMode}`)],
      [t('settings.training'), t(biotrack.training ? 'common.yes' : 'common.no')],
    ],
  };
}

function policyGroup({ policy, labels }: SettingsView, { t }: Words): SettingsGroup {
  return {
    title: t('settings.policy'),
    facts: [
      [t('settings.offline'), t(`settings.offlinePolicy.${policy.offline}`)],
      [t('settings.ttl'), t('settings.seconds', { count: policy.validationTtlS })],
      [t('settings.idleLock'), t('settings.seconds', { count: policy.idleLockS })],
      [t('settings.approval'), t('settings.seconds', { count: policy.approvalS })],
      [t('settings.settle'), t('settings.seconds', { count: policy.settleS })],
      [t('document.labels'), t(`settings.labels.${labels}`)],
    ],
  };
}

function devicesGroup({ devices }: SettingsView, { t }: Words): SettingsGroup {
  return {
    title: t('settings.devices'),
    facts: devices.map(device => {
      const name = deviceNames.find(known => known === device.name);
      const kind = deviceKinds.find(known => known === device.kind);
      const state = deviceStates.find(known => known === device.state);
      return [
        name === undefined ? device.name : t(`shell.${name}`),
        [
          kind === undefined ? device.kind : t(`settings.deviceKind.${kind}`),
          device.where,
          state === undefined ? device.state : t(`shell.device.${state}`),
        ]
          .filter(part => part !== '')
          .join(' · '),
      ];
    }),
  };
}

function usersGroup({ users }: SettingsView, { t, format }: Words): SettingsGroup {
  return {
    title: t('settings.users'),
    facts: users.map(user => {
      const role = roles.find(known => known === user.role);
      return [
        `${user.name} (${user.login})`,
        [
          role === undefined ? user.role : t(`session.role.${role}`),
          user.mmurRegistered && user.mmurExpiresOn !== null
            ? t('settings.mmurUntil', { date: format.day(user.mmurExpiresOn) })
            : t(user.mmurRegistered ? 'session.mmurRegistered' : 'session.mmurNot'),
        ].join(' · '),
      ];
    }),
  };
}
