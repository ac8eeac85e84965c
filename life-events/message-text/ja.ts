/** What messages say in Japanese: the original, which gives the other languages their shape. */
import type { DeadlineType } from '../clock.js';

/** What missing a day of each kind means. */
const missing: Record<DeadlineType, string> = {
  STATUTORY: '法律で決められた期限です。過ぎると、過料の対象になることがあります。',
  BENEFIT_CLIFF: 'この日を過ぎると、受け取れる金額が減ります。',
  EXPIRY: 'この日を過ぎると、権利がなくなります。',
  WINDOW: 'この日を過ぎると、オンラインでは受け付けられません。',
  LEAD_TIME: '会社が準備に必要とする日までの連絡です。遅れると、希望の日に間に合わないことがあります。',
  PROMPT: '日数の定めはありませんが、早めにお願いします。',
  NONE: '',
};

const willTell = '職員が確認して、あらためてお知らせします。';
const receipt = '控え（PDF）をご覧いただけます。';

export const ja = {
  receiptNumber: (number: string) => `受付番号：${number}`,
  counter: '窓口',
  about: (procedure: string, person: string) => `${procedure}（${person}さん）`,
  aFiling: '届出',
  and: (things: string[]) => things.join('、'),
  willTell,
  due: (day: string) => `期限：${day}`,
  where: (place: string) => `行き先：${place}`,
  bring: (things: string) => `持ち物：${things}`,
  goBy: (place: string) => `期限までに${place}で手続きしてください。`,
  reference: (text: string) => `通知先の整理番号：${text}`,
  note: (text: string) => `通知先からの連絡：${text}`,
  reason: (text: string) => `理由：${text}`,
  item: (label: string, reason: string) => `・${label}${reason && `（${reason}）`}`,
  subject: (about: string, what: string) => `${about}：${what}`,
  askThem: (recipient: string) => `お問い合わせ・窓口での手続きは、${recipient}へ直接お願いします。`,
  missing,
  byYourself: 'ご自分で行っていただく手続きです。済んだら、届出の画面でお知らせください。',
  filed: {
    title: (event: string) => `${event}の届出を受け付けました`,
    delivers: 'お届けいただいた内容を、関係するすべての通知先に順番に届けます。',
    results: '結果は、通知先ごとにこの私書箱でお知らせします。',
    notProof: 'これは各役所の受理を証明するものではありません。',
  },
  outcome: { answered: (recipient: string) => `${recipient}から回答がありました。` },
  visit: {
    title: '窓口へお越しください',
    where: (place: string) => `この手続きは窓口でのみ行えます。行き先：${place}`,
    after: '窓口で手続きが済むと、窓口からの連絡によりこの手続きが完了になります。',
  },
  deadlineNear: {
    title: '期限が近づいています',
    goYourself: (recipient: string) =>
      `オンラインでの手続きが期限までに終わらないおそれがあります。期限までに${recipient}の窓口で直接手続きしてください。`,
    staffKnow: '職員にも連絡しました。',
  },
  deliveryFailed: {
    title: (recipient: string) => `${recipient}に届けられませんでした`,
    tried: (about: string) => `「${about}」を繰り返し送りましたが、届けられませんでした。`,
  },
  noAnswer: {
    title: (recipient: string) => `${recipient}からの回答が遅れています`,
    late: (about: string) => `「${about}」は届いていますが、期日までに回答がありません。`,
    staffAsk: '職員が通知先に確認します。',
  },
  blocked: {
    title: (about: string) => `${about}を進められません`,
    because: '先に必要な手続きが完了しなかったため、この手続きを進められません。',
  },
  noRecipient: {
    title: '通知先が見つかりません',
    because: 'この地域を受け持つ通知先が登録されていません。',
  },
  receipt: {
    title: (event: string) => `${event}の手続きがすべて終わりました`,
    all: `すべての通知先から結果が届きました。${receipt}`,
  },
  quiet: {
    filed: (event: string) => `${event}の届出をお預かりしました`,
    condolence: '謹んでお悔やみ申し上げます。',
    delivers:
      'お届けいただいた内容を、関係する通知先に順番に届けます。結果は、通知先ごとにこの私書箱でお知らせします。',
    digest: 'メールでのお知らせは、1日に1通にまとめます。',
    receipt: (event: string) => `${event}の控えをお渡しします`,
    all: 'すべての通知先から結果が届きました。控え（PDF）は、必要になったときにご覧いただけます。',
  },
  request: {
    asked: (recipient: string) => `${recipient}から依頼がありました。`,
    ifUnanswered: '期限までに回答がないときは、回答がなかったことを通知先に伝えます。通知先は手元の情報で判断します。',
    ifNotVisited: '期限までに済んだという連絡がないときは、職員が通知先に確認します。',
    near: '回答の期限が近づいています',
    open: (recipient: string) => `${recipient}から依頼されたことに、まだ回答していません。`,
    expired: '回答の期限を過ぎました',
    told: (recipient: string) => `期限までに回答がなかったことを、${recipient}に伝えました。`,
    theyDecide: '通知先は手元の情報で判断します。伝えたいことがあるときは、通知先に直接連絡してください。',
    overdue: '期限を過ぎました',
    noWord: (recipient: string) => `${recipient}から、手続きが済んだという連絡がまだありません。`,
  },
  change: {
    amendment: (event: string) => `${event}の届出の変更を受け付けました`,
    withdrawal: (event: string) => `${event}の届出の取り下げを受け付けました`,
    withdrawing: (event: string) => `${event}の届出を取り下げます`,
    died: '届け出た方（代理のときは、頼んだ方）が亡くなったことを役所が確認したため、この届出を取り下げます。',
    notDied: 'まちがいのときは、お住まいの市区町村の窓口へお知らせください。',
    undo: (event: string) => `${event}の届出を取り消しています`,
    undoing: 'まちがって届け出たものとして、すべての通知先に取り消しを伝えます。手続きの順番を逆にたどります。',
    certificate: 'すべての通知先の確認がそろうと、取消証明（PDF）をお届けします。',
    refused: (event: string) => `${event}の届出を変更できませんでした`,
    ended: 'この届出はすでに取り下げられているか、取り消されています。何も変更していません。',
    again: '必要なときは、あらためて届け出てください。',
    before: '変更前の内容への回答がありました',
    answeredBefore: (recipient: string) => `${recipient}から、変更を伝える前の内容について回答がありました。`,
    stillWaiting: '変更への回答を引き続き待っています。',
    takenBack: '取り下げが確認されました',
    confirmed: (recipient: string) => `${recipient}が取り下げ（取り消し）を確認しました。`,
    tooLate: '変更が間に合いませんでした',
    underWay: (recipient: string) =>
      `${recipient}では手続きが進んでいたため、変更や取り下げを受け付けられませんでした。`,
    asBefore: (recipient: string) =>
      `前の内容のままになっています。直すには、${recipient}の窓口へ直接お申し出ください。そのとき、この届出の受付番号を伝えてください。`,
    reversed: (event: string) => `${event}の届出の取り消しが終わりました`,
    listed: '通知先ごとに、いつ取り消されたかを取消証明（PDF）にまとめました。',
    duplicate: (event: string) => `${event}の届出が重なっているかもしれません`,
    alsoFiled:
      '同じ方の同じできごとについて、近い日付の届出がほかにもあります。窓口での届出や、ご家族による届出のことがあります。',
    goesOn: '手続きはそのまま進めています。職員が両方を確かめ、重なっている場合は片方を取り下げてお知らせします。',
    allWithdrawn: (event: string) => `${event}の届出の取り下げが終わりました`,
    all: `すべての手続きを取り下げました。${receipt}`,
  },
  summary: {
    noLongerDue: '新しい内容で不要になったため、取り下げを伝えます。',
    alreadyTold: 'すでに届いているため、取り下げを伝えます。通知先の確認を待ちます。',
    undone: '取り消しを伝えます。通知先の確認を待ちます。',
    amended: '変更を伝える通知先',
    untold: 'まだ送っていないため、すぐに取りやめました。',
    added: '新しく届け出る手続き',
    newDue: (day: string) => `新しい期限：${day}`,
    unchanged: (n: number) => `変更の影響を受けない手続き：${n}件`,
  },
  desk: {
    resent: (recipient: string) => `${recipient}にもう一度送ります`,
    again: (about: string) => `職員が確認し、「${about}」をもう一度送ることにしました。`,
    willHear: '回答があれば、お知らせします。',
    heardBy: { telephone: '電話', paper: '書面', counter: '窓口', other: 'ほかの方法' },
    answered: (recipient: string, by: string) => `${recipient}から${by}で回答がありました。`,
    recorded: 'この結果は、職員が内容を確認して記録したものです。',
    reassigned: '通知先が変わりました',
    newRecipient: (recipient: string) => `新しい通知先：${recipient}`,
    changed: '職員が確認して変更しました。結果は、あらためてお知らせします。',
    channelChanged: (recipient: string) => `${recipient}への届け方を変えました`,
    channels: {
      inbox: '通知先が受け取りに来る方法',
      file: 'ファイルでの受け渡し',
      paper: '書面の送付',
      other: '別の方法',
    },
    fromNow: (about: string, channel: string) => `「${about}」は、これから${channel}で届けます。`,
    sameContent: 'お手続きの内容は変わりません。',
    told: '職員からの連絡',
    says: (recipient: string) => `${recipient}での手続きについて、職員からお知らせします。`,
    outage: (recipient: string) => `${recipient}の受付が止まっています`,
    until: (moment: string) => `${moment}ごろまで、受付を休んでいると連絡がありました。`,
    notLost: 'お届けいただいた内容は失われません。再開したあとに届け、回答を待つ期間もその分延ばします。',
    stopped: '届出の処理が止まっています',
    cannot: '処理を進められない問題が見つかりました。職員が確認して、あらためてお知らせします。',
    checking: '職員が確認しています',
    notAsPlanned: '手続きが予定どおりに進んでいないため、職員が確認して、あらためてお知らせします。',
  },
};

export type MessageText = typeof ja;
