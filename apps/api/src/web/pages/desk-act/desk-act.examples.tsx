import type { Example } from '../../example.js';
import { type ActPageProps, ChannelPage, DecidePage, HandOverPage, ReassignPage, TellPage } from './desk-act.page.js';

const evil = '<img src=x onerror=alert(1)>\u202e逆';
const empty: ActPageProps = {
  action: '/desk/cases/f1/notices/n1/decide',
  back: '/desk/cases/f1',
  about: `口座の住所変更（${evil}）・見本銀行`,
  keyOf: 'key',
  typed: {},
  errors: [],
};
const faulty = (field: string): ActPageProps => ({ ...empty, errors: [{ field, message: '入力してください' }] });
const colleagues = [
  { value: 'colleague:sato', label: '\u2068sato\u2069', hint: '持っている対応：3件' },
  { value: 'colleague:evil', label: evil, hint: '持っている対応：0件' },
];
const banks = [{ value: 'bank-1', label: '見本銀行' }];

export const examples: Example[] = [
  { name: 'decide', state: 'empty', draw: () => <DecidePage {...empty} /> },
  { name: 'decide with a fault', state: 'error', draw: () => <DecidePage {...faulty('note')} /> },
  {
    name: 'decide, filled in',
    state: 'filled',
    draw: () => <DecidePage {...empty} typed={{ result: 'rejected', heardBy: 'paper', reference: '1', note: evil }} />,
  },
  { name: 'reassign', state: 'empty', draw: () => <ReassignPage {...empty} recipients={banks} /> },
  { name: 'reassign by id', state: 'error', draw: () => <ReassignPage {...faulty('recipient')} recipients={null} /> },
  { name: 'reassign to nobody', state: 'empty', draw: () => <ReassignPage {...empty} recipients={[]} /> },
  { name: 'channel', state: 'filled', draw: () => <ChannelPage {...empty} typed={{ channel: 'paper' }} /> },
  { name: 'channel with a fault', state: 'error', draw: () => <ChannelPage {...faulty('channel')} /> },
  { name: 'tell', state: 'filled', draw: () => <TellPage {...empty} typed={{ text: evil }} /> },
  { name: 'tell with a fault', state: 'error', draw: () => <TellPage {...faulty('text')} /> },
  {
    name: 'hand over',
    state: 'filled',
    draw: () => <HandOverPage {...empty} colleagues={colleagues} typed={{ to: 'colleague:sato' }} />,
  },
  {
    name: 'hand over to somebody else, with a fault',
    state: 'error',
    draw: () => <HandOverPage {...faulty('other')} colleagues={[]} typed={{ to: 'other', other: evil }} />,
  },
  {
    name: 'hand over with a fault',
    state: 'error',
    draw: () => <HandOverPage {...faulty('to')} colleagues={colleagues} />,
  },
];
