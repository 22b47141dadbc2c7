import type { ChannelName } from './contract';
import type { PushName } from './pushes';

/**
 * The names alone, for the preload: it runs in the page's process, so it carries neither the schemas nor their library.
 * A name missing here, or one too many, does not compile.
 */
const channelTable = {
  'app.info': true,
  'app.setLanguage': true,
  'session.current': true,
  'session.signIn': true,
  'session.signOut': true,
  'session.lock': true,
  'approval.request': true,
  'till.current': true,
  'till.open': true,
  'register.current': true,
  'register.enter': true,
  'register.search': true,
  'register.addItem': true,
  'register.setQuantity': true,
  'register.setRoute': true,
  'register.removeLine': true,
  'register.pricing': true,
  'register.changePrice': true,
  'register.discountCart': true,
  'register.clearPrice': true,
  'register.choosePatient': true,
  'register.clearPatient': true,
  'register.leave': true,
  'register.newSale': true,
  'register.hold': true,
  'register.listHeld': true,
  'register.resume': true,
  'register.discardHeld': true,
  'register.viewRegistry': true,
  'register.viewUnreadable': true,
  'register.listCaregivers': true,
  'register.chooseCaregiver': true,
  'register.removeCaregiver': true,
  'register.validate': true,
  'register.proceed': true,
  'sale.complete': true,
  'sale.get': true,
  'sale.list': true,
  'sale.reprint': true,
  'patients.search': true,
  'patients.get': true,
  'patients.create': true,
  'patients.update': true,
  'patients.listAlike': true,
  'patients.saveNote': true,
  'patients.identify': true,
  'scan.listen': true,
  'inventory.list': true,
  'inventory.sync': true,
  'status.current': true,
  'settings.view': true,
  'training.setStateReachable': true,
  'training.shelf': true,
  'training.scan': true,
  'training.paper': true,
} as const satisfies Record<ChannelName, true>;

const pushTable = {
  'register.changed': true,
  'scan.heard': true,
  'status.changed': true,
  'sale.changed': true,
  'session.changed': true,
  'printer.paper': true,
  'printer.trouble': true,
} as const satisfies Record<PushName, true>;

export const channelNames = Object.keys(channelTable) as readonly ChannelName[];
export const pushNames = Object.keys(pushTable) as readonly PushName[];
