import type { RequestItem } from '../../../../../../life-events/request-items.js';
import type { Example } from '../../example.js';
import { Fields } from '../../form/fields.js';
import { usePage } from '../../layout/page-context.js';
import { askedItems } from '../../requests/answer-form.js';
import { AnsweredPage, AnswerPage, type AnswerPageProps } from './answer.page.js';

const reason = '届出の内容と、窓口の記録が違うため';
const choices = ['持ち家', '賃貸', '社宅'].map((it) => ({ value: it, label: it }));
const items: RequestItem[] = [
  { id: 'phone', type: 'text', label: '日中の電話番号', reason: '' },
  { id: 'dwelling', type: 'choice', label: '住まいの種類', reason, choices },
  { id: 'since', type: 'date', label: '住み始めた日', reason },
  { id: 'address', type: 'address', label: '正しい住所', reason },
  { id: 'kana', type: 'kana', label: '氏名のフリガナ', reason: '' },
  { id: 'number', type: 'identifier', label: '証券番号', reason: '' },
  { id: 'licence', type: 'document', label: '運転免許証の写し', reason: '本人確認のため' },
  { id: 'price', type: 'consent', label: '<b>料金の変更</b>への承諾', reason: '' },
];
const about = { filing: 'f1', procedure: '転入届', askedBy: ['札幌市（見本）', '見本銀行'] };
const photo = { id: 'd1', name: '<img onerror>免許証.jpg', type: 'image/jpeg', bytes: 1_234_567, sha256: '' };

function Drawn({ isFaulty = false, ...more }: { isFaulty?: boolean } & Partial<AnswerPageProps>) {
  const { text } = usePage();
  const asked = askedItems(
    { items: more.asked ? [] : items, correctable: items.slice(0, 1).map(({ id }) => id) },
    text,
  );
  const [first, , , , , , document] = asked;
  const message = text.file.required('日中の電話番号');
  const errors = new Map(isFaulty ? [[first!.path, { message, part: null }]] : []);
  return (
    <AnswerPage
      {...about}
      action="/requests/r1"
      due="令和8年12月7日・2026年12月7日"
      asked={asked}
      documents={new Map(isFaulty ? [[document!.path, { document: photo, fault: null }]] : [])}
      view={{ fields: new Fields(), errors, entries: {}, companies: [], towns: null }}
      summary={isFaulty ? [{ field: `f-${first!.path.slice(1)}`, message }] : []}
      corrects={isFaulty ? [first!.path] : []}
      hasChanged={isFaulty}
    />
  );
}

export const examples: Example[] = [
  { name: 'answer', state: 'empty', draw: () => <Drawn /> },
  { name: 'answer with a fault', state: 'error', draw: () => <Drawn isFaulty /> },
  { name: 'answer with nothing to answer', state: 'empty', draw: () => <Drawn asked={[]} /> },
  { name: 'answered', state: 'filled', draw: () => <AnsweredPage {...about} standing="answered" /> },
  { name: 'answered too late', state: 'error', draw: () => <AnsweredPage {...about} standing="closed" /> },
];
