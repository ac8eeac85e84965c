/** Words of plan, deadlines and replies in the languages beside Japanese. */
import type { Wording } from './language.js';

export const rulesWording: Wording = {
  '{}（根拠：{}）': { en: '{1} (by law: {2})', easy: '{1}〈法律：{2}〉' },
  '法令に日数の定めはありませんが、速やかに行うこととされています。': {
    en: 'The law sets no number of days, but asks to do it soon.',
    easy: '日は 決まって いません。早く して ください。',
  },
  '期限はありません。': { en: 'There is no deadline.', easy: 'いつでも いいです。' },
  '{}の{}日前': { en: '{2} days before {1}', easy: '{1}の {2}日 前' },
  '{}の翌日から数えて{}日目': {
    en: 'day {2}, counted from the day after {1}',
    easy: '{1}の 次の 日から 数えて {2}日目',
  },
  '{}を1日目として{}日目': { en: 'day {2}, with {1} as day 1', easy: '{1}を 1日目に して {2}日目' },
  '{}の翌日から数えて{}か月の最後の日': {
    en: 'the last day of {2} months, counted from the day after {1}',
    easy: '{1}の 次の 日から 数えて {2}か月の 最後の 日',
  },
  '{}を1日目として{}か月の最後の日': {
    en: 'the last day of {2} months, with {1} as day 1',
    easy: '{1}を 1日目に して {2}か月の 最後の 日',
  },
  '{}の{}日前の{}から、{}日後の{}まで受け付けます。閉庁日でも延びません。': {
    en: 'It is open from {3} ({2} days before {1}) to {5} ({4} days after). It is not extended by days on which the office is closed.',
    easy: '{3}から {5}まで できます。休みの 日でも のびません。',
  },
  '{}のため、次の開庁日の{}': {
    en: 'The office is closed then ({}), so the next open day counts: {}',
    easy: '{}で 休みなので、次の 開いて いる 日の {}',
  },
  '{}のため、その前の開庁日の{}': {
    en: 'The office is closed then ({}), so the open day before counts: {}',
    easy: '{}で 休みなので、その 前の 開いて いる 日の {}',
  },
  '{}の{}までです。': { en: 'By {2} ({1}).', easy: '{2}までです。〈{1}〉' },
  '{}は{}です。{}までです。': { en: '{1} is {2}. {3}.', easy: '{1}は {2}です。{3}までです。' },
  '受け付けました（注意事項があります）': {
    en: 'accepted (please read the remarks)',
    easy: '受け付けました〈読んで ください〉',
  },
  '手続きは済みました。通知先からの連絡を必ずお読みください。': {
    en: 'This procedure is done. Please be sure to read what they say.',
    easy: '終わりました。相手からの お知らせを 必ず 読んで ください。',
  },
  すでに届け出られていました: { en: 'had been filed already', easy: 'もう 出て いました' },
  '前の届出がそのまま生きています。あらためて行うことはありません。': {
    en: 'What was filed before still holds. There is nothing more to do.',
    easy: '前に 出した ものが 使えます。する ことは ありません。',
  },
  手続きは不要でした: { en: 'was not needed', easy: 'いりませんでした' },
  'あらためて行うことはありません。': { en: 'There is nothing more to do.', easy: 'する ことは ありません。' },
  取り下げとして処理されました: { en: 'treated as withdrawn', easy: 'やめた ことに なりました' },
  'この手続きは行われません。必要なときは、もう一度届け出てください。': {
    en: 'This procedure is not carried out. If you need it, please file again.',
    easy: 'この 手続きは しません。必要な ときは また 出して ください。',
  },
  間に合いませんでした: { en: 'too late', easy: '間に合いませんでした' },
  '手続きが進んでいたため、受け付けられませんでした。通知先の窓口へ直接お申し出ください。': {
    en: 'It was too far under way to be accepted. Please go to their counter directly.',
    easy: 'もう 進んで いました。相手の 窓口で 話して ください。',
  },
  契約が見つかりませんでした: { en: 'the contract was not found', easy: '契約が 見つかりません' },
  '契約先の会社とお客様番号を確かめて、もう一度届け出るか、会社に直接連絡してください。': {
    en: 'Check the company and the customer number, then file again or tell the company directly.',
    easy: '会社と 番号を 見て ください。また 出すか、会社に 電話して ください。',
  },
  窓口へ行く必要があります: { en: 'you have to go to the counter', easy: '窓口へ 行って ください' },
  '窓口で手続きが済むと、通知先からの連絡により完了になります。': {
    en: 'Once it is done at the counter, the office tells us, and it is complete.',
    easy: '窓口で 終わると、役所が 知らせて くれます。それで 終わりです。',
  },
  日時の予約が必要です: { en: 'an appointment is needed', easy: '日と 時間を 決めて ください' },
  '日時が決まるまで、手続きは止まっています。': {
    en: 'It waits until day and time are fixed.',
    easy: '決まるまで 待って います。',
  },
  変更内容への承諾が必要です: { en: 'you have to agree to the change', easy: '変わる ことに 同意が いります' },
  '承諾するかどうかを答えるまで、変更は行われません。': {
    en: 'Nothing changes until you say whether you agree.',
    easy: '同意するか 答えるまで 変わりません。',
  },
  空きを待っています: { en: 'waiting for a place', easy: '空くのを 待って います' },
  '順番が来ると、通知先から回答があります。': {
    en: 'When it is your turn, they answer.',
    easy: '順番が 来たら、答えが 来ます。',
  },
  別の窓口へ回されました: { en: 'passed on to another office', easy: '別の 窓口に 行きました' },
  '回された先が処理し、その結果をお知らせします。': {
    en: 'That office deals with it. We tell you its result.',
    easy: '別の 窓口が します。答えが 来たら お知らせします。',
  },
  受け付けられました: { en: 'accepted', easy: '受け付けました' },
  '手続きは済みました。': { en: 'This procedure is done.', easy: '手続きは 終わりました。' },
  受け付けられませんでした: { en: 'not accepted', easy: 'できませんでした' },
  'この手続きは行われていません。理由を確かめて、窓口に問い合わせてください。': {
    en: 'This procedure was not carried out. Look at the reasons, then ask the office.',
    easy: 'この 手続きは できて いません。わけを 読んで、窓口に 聞いて ください。',
  },
  追加の情報が必要です: { en: 'more information is needed', easy: 'もっと 教えて ください' },
  '回答するまで、手続きは止まっています。': { en: 'It waits until you answer.', easy: '答えるまで 止まって います。' },
  届きました: { en: 'arrived', easy: '届きました' },
  '結果は、あらためてお知らせします。': { en: 'We tell you the result.', easy: '答えが 来たら、お知らせします。' },
  窓口: { en: 'counter', easy: '窓口' },
  'この地域を受け持つ窓口が登録されていません。職員が確認します。': {
    en: 'No office that serves this area has been registered. Our staff look into it.',
    easy: 'この 町の 役所が まだ 入って いません。役所の 人が 調べます。',
  },
  '会社が選ばれていないため、こちらからは連絡しません。会社を選ぶか、ご自分で連絡してください。': {
    en: 'No company was chosen, so we tell none. Choose one, or tell them yourself.',
    easy: '会社を 選んで いません。会社を 選ぶか、自分で 知らせて ください。',
  },
  '選ばれた会社は登録されていません。ご自分で連絡してください。': {
    en: 'The company you chose is not registered here. Please tell them yourself.',
    easy: 'この 会社は ここに ありません。自分で 知らせて ください。',
  },
  'この地域を受け持つ通知先が登録されていないため、職員が確認しています。': {
    en: 'No office that serves this area has been registered, so our staff look into it.',
    easy: 'この 町の 役所が まだ 入って いません。役所の 人が 調べて います。',
  },
  '繰り返し送りましたが届けられなかったため、職員が確認しています。': {
    en: 'It was sent again and again and could not be delivered, so our staff look into it.',
    easy: '何回も 送りました。届かないので、役所の 人が 調べて います。',
  },
  '期日までに回答がないため、職員が通知先に確認しています。': {
    en: 'There was no answer in time, so our staff ask them.',
    easy: '答えが 来ないので、役所の 人が 聞いて います。',
  },
  '期限までに手続きが済んだという連絡がないため、職員が通知先に確認しています。': {
    en: 'We were not told in time that it is done, so our staff ask them.',
    easy: '終わったか わからないので、役所の 人が 聞いて います。',
  },
  '先に必要な手続きが完了しなかったため、職員が確認しています。': {
    en: 'A procedure that has to come first was not completed, so our staff look into it.',
    easy: '前の 手続きが 終わりませんでした。役所の 人が 調べて います。',
  },
  '通知先は{}まで受付を休んでいるため、そのあとに送ります。': {
    en: 'They take nothing until {}, so we send it after that.',
    easy: '{}まで 休みです。その 後で 送ります。',
  },
  '通知先の受信箱に届けました。通知先が受け取るのを待っています。': {
    en: 'It is in their inbox. We wait for them to fetch it.',
    easy: '相手の 箱に 入れました。取りに 来るのを 待って います。',
  },
  '通知先に送るところです。': { en: 'We are about to send it.', easy: 'これから おくります。' },
  '通知先につながらないため、時間をおいて送り直しています（{}）。': {
    en: 'They cannot be reached, so we send it again after a while ({}).',
    easy: 'つながりません。すこし まって また おくります〈{}〉。',
  },
  '窓口での手続きを待っています。済むと、窓口からの連絡により完了になります。': {
    en: 'It waits for you to go to the counter. Once it is done there, the office tells us, and it is complete.',
    easy: '窓口に 行くのを 待って います。窓口で 終わると 役所が 知らせて くれます。',
  },
  '期日までに回答がないため、通知先に催促しました。返事を待っています。': {
    en: 'There was no answer in time, so we reminded them. We wait for their answer.',
    easy: '答えが 来ないので、もう一度 聞きました。返事を 待って います。',
  },
  '届きました。通知先の回答を待っています。': {
    en: 'It has arrived. We wait for their answer.',
    easy: 'とどきました。へんじを まって います。',
  },
  '通知先から依頼がありました。お知らせを確認してください。': {
    en: 'They ask you for something. Please look at the message.',
    easy: '質問が 来ました。お知らせを 見て ください。',
  },
  '職員が確認しています。': { en: 'Our staff are looking into it.', easy: '役所の 人が 調べて います。' },
  '通知先が受け付けました。': { en: 'They have accepted it.', easy: '受け付けて もらいました。' },
  '通知先は受け付けませんでした。理由はお知らせを確認してください。': {
    en: 'They have not accepted it. The message gives the reasons.',
    easy: 'できませんでした。わけは お知らせに あります。',
  },
  '取り下げました。': { en: 'It was withdrawn.', easy: 'やめました。' },
  '手続きは不要でした。': { en: 'It was not needed.', easy: 'いりませんでした。' },
  '「{}」が受け付けられるのを待っています。': {
    en: 'It waits for "{}" to be accepted.',
    easy: '「{}」が 終わるのを 待って います。',
  },
  '{}になるのを待っています。': { en: 'It waits for {}.', easy: '{}に なるのを 待って います。' },
  'まもなく送ります。': { en: 'It will be sent soon.', easy: 'もうすぐ おくります。' },
  '行き先：{}': { en: 'Where to go: {}', easy: '行く ところ：{}' },
  受付開始: { en: 'Open from', easy: '始まる 日' },
  受付終了: { en: 'Open until', easy: '終わる 日' },
  '受付時間：{}': { en: 'Opening hours: {}', easy: '時間：{}' },
  '持ち物：{}': { en: 'What to bring: {}', easy: '持って 行く もの：{}' },
  選べる日時: { en: 'Days and times you can choose', easy: '選べる 日と 時間' },
  適用開始: { en: 'Valid from', easy: '始まる 日' },
  '回された先：{}': { en: 'Passed on to: {}', easy: '別の 窓口：{}' },
  '所在地：{}': { en: 'Address: {}', easy: '場所：{}' },
  '電話：{}': { en: 'Telephone: {}', easy: '電話：{}' },
  '順番：{}番目': { en: 'Place in the queue: {}', easy: '順番：{}番目' },
  次の審査: { en: 'Next review', easy: '次に 見る 日' },
  '前の届出の整理番号：{}': { en: 'Reference of the earlier filing: {}', easy: '前の 番号：{}' },
  前の届出: { en: 'Filed before', easy: '前に 出した 日' },
  '手続きが不要な理由：{}': { en: 'Why it is not needed: {}', easy: 'いらない わけ：{}' },
  '不服があるときは、審査請求などができます。': {
    en: 'If you do not agree, you can appeal.',
    easy: '同意できない ときは、役所に そう 言えます。',
  },
  '申出先：{}': { en: 'Where to appeal: {}', easy: '言う ところ：{}' },
  申出の期限: { en: 'Appeal by', easy: 'いつまで' },
  '料金：{}': { en: 'Price: {}', easy: 'お金：{}' },
  '{}円': { en: '{} yen', easy: '{}円' },
  変更内容への承諾: { en: 'Consent to the change', easy: '変わる ことへの 同意' },
  希望する日時: { en: 'Day and time you would like', easy: '行きたい 日と 時間' },
  予約のため: { en: 'for the appointment', easy: '予約の ため' },
  年末年始: { en: 'the days around New Year', easy: '年末年始' },
  日曜日: { en: 'Sunday', easy: '日曜日' },
  土曜日: { en: 'Saturday', easy: '土曜日' },
  金融機関コードは4桁の数字です: { en: 'The bank code has 4 digits', easy: '銀行の 番号は 4つの 数字です' },
  支店コードは3桁の数字です: { en: 'The branch code has 3 digits', easy: '店の 番号は 3つの 数字です' },
  '口座の種別は普通・当座・貯蓄のいずれかです': {
    en: 'The type of the account is ordinary, current or savings',
    easy: '口座は 普通・当座・貯蓄の どれかです',
  },
  口座番号は7桁以内の数字です: { en: 'The account number has up to 7 digits', easy: '口座番号は 7つまでの 数字です' },
  '全国地方公共団体コード（6桁）が正しくありません': {
    en: 'The municipality code (6 digits) is not right',
    easy: '町の 番号〈6つの 数字〉が ちがいます',
  },
  '法人番号（13桁）が正しくありません': {
    en: 'The corporate number (13 digits) is not right',
    easy: '会社の 番号〈13の 数字〉が ちがいます',
  },
  郵便番号は7桁の数字で入力してください: {
    en: 'Enter the postal code as 7 digits',
    easy: '郵便番号は 7つの 数字で 書いて ください',
  },
  '供給地点特定番号は01〜10で始まる22桁の数字です': {
    en: 'The supply point number has 22 digits and begins with 01 to 10',
    easy: '電気の 番号は 22の 数字です',
  },
  ガスの供給地点特定番号は17桁の数字です: {
    en: 'The supply point number for gas has 17 digits',
    easy: 'ガスの 番号は 17の 数字です',
  },
  電話番号は市外局番から入力してください: {
    en: 'Enter the phone number with its area code',
    easy: '電話番号は 最初の 0から 書いて ください',
  },
  フリガナはカタカナで60文字以内で入力してください: {
    en: 'Enter the reading in katakana, with at most 60 characters',
    easy: '名前の 読み方は カタカナで、60文字までです',
  },
  入力してください: { en: 'Please enter this', easy: '書いて ください' },
  '60文字以内で入力してください': { en: 'Enter at most 60 characters', easy: '60文字までです' },
  '使えない文字（制御文字など）が含まれています': {
    en: 'It has characters that cannot be used (control characters)',
    easy: '使えない 文字が あります',
  },
  '外字が含まれています。代わりの文字（常用の字体など）で入力してください': {
    en: "It has characters of somebody's own font. Use a common form instead.",
    easy: '使えない 漢字が あります。ほかの 漢字で 書いて ください',
  },
  '{}：{}': { en: '{}: {}', easy: '{}：{}' },
  '{}（{}さん）': { en: '{} for {}', easy: '{}〈{}さん〉' },
  '「{}」': { en: '"{}"', easy: '「{}」' },
  '{} → {}': { en: '{} → {}', easy: '{} → {}' },
};
