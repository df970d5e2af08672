import type { ClientView, NewClient } from '@afterword/contracts/resources/clients';

/** A contact as the form holds them; without an id it is a new one. `key` tells rows apart while they are typed. */
export interface ContactValues {
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
  readonly isHr: boolean;
}

export interface AddressValues {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface ClientValues {
  readonly name: string;
  readonly contactPolicy: ClientView['contactPolicy'];
  readonly approveBeforeSend: boolean;
  readonly contacts: readonly ContactValues[];
  readonly addresses: readonly AddressValues[];
}

export const clientLabels: Readonly<Record<keyof ClientValues, string>> = {
  name: 'Name',
  contactPolicy: 'Who writes to them',
  approveBeforeSend: 'Approval',
  contacts: 'Contacts',
  addresses: 'Addresses',
};

export const emptyClient: ClientValues = {
  name: '',
  contactPolicy: 'direct-contact',
  approveBeforeSend: false,
  contacts: [],
  addresses: [],
};

export const clientValuesOf = (client: ClientView): ClientValues => ({
  name: client.name,
  contactPolicy: client.contactPolicy,
  approveBeforeSend: client.approveBeforeSend,
  contacts: client.contacts.map(({ id, name, title, email, phone, isHr }) => ({
    key: id,
    id,
    name,
    title: title ?? '',
    email: email ?? '',
    phone: phone ?? '',
    isHr,
  })),
  addresses: client.addresses.map(({ label, text }, at) => ({ key: String(at), label: label ?? '', text })),
});

const orNull = (text: string): string | null => text.trim() || null;

/** Rows nobody filled in are none. */
const contactsOf = (contacts: readonly ContactValues[]): NonNullable<NewClient['contacts']> =>
  contacts
    .filter(({ name, title, email, phone }) => [name, title, email, phone].some((text) => text.trim() !== ''))
    .map(({ id, name, title, email, phone, isHr }) => ({
      ...(id === undefined ? {} : { id }),
      name,
      title: orNull(title),
      email: orNull(email),
      phone: orNull(phone),
      isHr,
    }));

const addressesOf = (addresses: readonly AddressValues[]): NonNullable<NewClient['addresses']> =>
  addresses
    .filter(({ label, text }) => label.trim() !== '' || text.trim() !== '')
    .map(({ label, text }) => ({ label: orNull(label), text }));

/** What was changed, as the API takes it. */
export const clientChangesOf = ({
  contacts,
  addresses,
  ...rest
}: Partial<ClientValues>): Partial<NewClient> => ({
  ...rest,
  ...(contacts ? { contacts: contactsOf(contacts) } : {}),
  ...(addresses ? { addresses: addressesOf(addresses) } : {}),
});

/** One contact is HR, or none: who becomes it takes it from whoever was. */
export const withHr = (
  contacts: readonly ContactValues[],
  key: string,
  isHr: boolean,
): readonly ContactValues[] =>
  contacts.map((contact) => ({ ...contact, isHr: contact.key === key ? isHr : isHr ? false : contact.isHr }));
