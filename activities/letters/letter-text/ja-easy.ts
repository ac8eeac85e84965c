import { easy } from '../../../life-events/readings.js';
import type { LetterText } from './ja.js';

/** What letters to citizens say in easy Japanese. */
export const jaEasy: LetterText = {
  demo: easy`見本です。ほんとうの 役所には とどきません`,
  missing: (codes, more) => easy`※「〓」は 印刷できない 文字です〈${codes}${more > 0 ? `…${more}` : ''}〉。`,
  variants: easy`※ 文字の 形が 少し ちがう ことが あります。`,
  asTyped: easy`もとの 文字は receipt.json に あります。`,
  count: (n) => easy`${String(n)}件`,
  list: (things) => things.join('、'),
  until: (day) => easy`${day}まで`,
  receiptNumber: (number) => easy`受付番号 ${number}`,
  noRecipient: easy`〈まだ ありません〉`,
  status: {
    notices: {
      held: easy`順番を 待って います`,
      queued: easy`準備して います`,
      delivered: easy`届けました。返事を 待って います`,
      retrying: easy`もう一度 届けて います`,
      'needs-information': easy`もっと 教えて ください`,
      escalated: easy`役所の 人が 調べて います`,
      accepted: easy`終わりました`,
      rejected: easy`できませんでした`,
      withdrawn: easy`やめました`,
      'not-needed': easy`いりませんでした`,
    },
    filings: {
      'in-progress': easy`今 して います`,
      'action-required': easy`あなたが します`,
      completed: easy`終わりました`,
      withdrawn: easy`やめました`,
    },
  },
  change: {
    amendment: easy`変える ことを 知らせて います`,
    withdrawal: easy`やめる ことを 知らせて います`,
    undo: easy`取り消しを 知らせて います`,
  },
  heading: {
    event: easy`届け出`,
    filedBy: easy`出した 人〈書いた 名前〉`,
    filedAt: easy`出した 日`,
    issuedAt: easy`この 紙の 日`,
    status: easy`今`,
    notices: easy`届ける ところの 数`,
  },
  notice: {
    recipient: easy`届ける ところ`,
    person: easy`だれの`,
    reference: easy`相手の 番号`,
    sentAt: easy`送った`,
    arrivedAt: easy`届いた`,
    answeredAt: easy`答えが 来た`,
    deadline: easy`いつまで`,
    code: easy`答えの 種類`,
    note: easy`お知らせ`,
    fields: easy`送った こと`,
    digest: 'SHA-256',
  },
  todo: { where: easy`行く ところ`, reason: easy`わけ` },
  evidence: {
    title: easy`記録と ファイル`,
    chain: easy`した ことは 全部 記録して います。変えると わかります。今の 記録の 番号です。`,
    attached: (file) => easy`同じ ことが、${file} に あります。`,
  },
  receipt: {
    title: easy`控え`,
    attached: easy`控えの ファイル`,
    statement: {
      strong: easy`これは Todoke の 記録です。役所が 認めた という 意味では ありません。`,
      plain:
        easy`大切なのは、役所に 届いた 日です。「—」は、まだ 届いたか わかりません。` + easy`時間は 日本の 時間です。`,
    },
    notices: easy`届ける ところ`,
    none: easy`届ける ところは ありません。`,
    todos: easy`自分で する こと`,
  },
  reversal: {
    title: easy`取り消しの 証明`,
    attached: easy`取り消しの ファイル`,
    statement: {
      strong: easy`これは Todoke の 記録です。役所が 出す 証明では ありません。`,
      plain: easy`まちがって 出した ものを、だれが いつ 取り消したか 書いて あります。「—」は、取り消して いません。`,
    },
    notices: easy`取り消した ところ`,
    undoneAt: (moment) => easy`言った 日 ${moment}`,
    reversedAt: easy`取り消した`,
    reversed: easy`取り消しました`,
    untold: easy`送る 前に やめました`,
    ended: easy`取り消しました`,
  },
};
