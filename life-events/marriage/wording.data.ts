/** The words of this event in the languages beside Japanese. */
import type { Wording } from '../language.js';

export const wording: Wording = {
  '結婚できるのは18歳からです。': { en: 'Marriage is possible from 18 on.', easy: '結婚は 18歳からです。' },
  '1年より先の結婚は、まだ届け出られません。': {
    en: 'A marriage more than a year ahead cannot be filed yet.',
    easy: '1年より 先の 結婚は、まだ 出せません。',
  },
  '2年より前の結婚は、窓口で相談してください。': {
    en: 'For a marriage more than 2 years ago, please ask at the counter.',
    easy: '2年より 前の 結婚は、窓口で 相談して ください。',
  },
  '2人とも日本国籍のときは、どちらかの姓を選んでください。': {
    en: 'If both are Japanese nationals, choose one of the family names.',
    easy: '2人とも 日本国籍の ときは、どちらかの 名字を 選んで ください。',
  },
  '外国籍の人との結婚では、姓は自動的には変わりません。「変わらない」を選び、変えるときは次の質問に答えてください。': {
    en: 'In a marriage with a foreign national the family name does not change by itself. Choose "does not change", and answer the next question if you want to change it.',
    easy: '外国籍の 人との 結婚では、名字は 変わりません。変えたい ときは 次の 質問に 答えて ください。',
  },
  '選ばれた会社に、新しい氏名を知らせます。': {
    en: 'The company you chose is told the new name.',
    easy: '選んだ 会社に、新しい 名前を 知らせます。',
  },
  '知らせる会社は選ばれていません。': { en: 'No company was chosen.', easy: '知らせる 会社は 選んで いません。' },
  '銀行・証券の名義の変更': { en: 'New name at bank and broker', easy: '銀行・証券の 名前を 変える' },
  クレジットカードの名義の変更: { en: 'New name for the credit card', easy: 'クレジットカードの 名前を 変える' },
  '保険・共済の氏名と受取人の変更': {
    en: 'New name and beneficiary for insurance',
    easy: '保険・共済の 名前と もらう 人を 変える',
  },
  '電話・インターネットの名義の変更': {
    en: 'New name for telephone and internet',
    easy: '電話・インターネットの 名前を 変える',
  },
  '勤務先への結婚の連絡（氏名・扶養・手当）': {
    en: 'Telling the employer (name, dependants, allowance)',
    easy: '会社に 結婚を 知らせる〈名前・扶養・手当〉',
  },
  '勤務先に、結婚と新しい氏名を知らせます。': {
    en: 'The employer is told of the marriage and the new name.',
    easy: '会社に、結婚と 新しい 名前を 知らせます。',
  },
  '勤務先はないか、答えられていません。': {
    en: 'There is no employer, or it was not answered.',
    easy: '会社は ないか、答えて いません。',
  },
  '結婚する2人の氏名・フリガナ・生年月日': {
    en: 'Names, readings and dates of birth of the two who marry',
    easy: '結婚する 2人の 名前・読み方・生まれた 日',
  },
  結婚した後の姓の選び方: { en: 'Choice of the family name', easy: '結婚した 後の 名字' },
  婚姻の日: { en: 'Day of the marriage', easy: '結婚する 日' },
  対象の人の今の氏名: { en: 'Name of the person until now', easy: 'その 人の 今の 名前' },
  結婚した後の氏名: { en: 'Name after the marriage', easy: '結婚した 後の 名前' },
  扶養する人の氏名: { en: 'Name of the person who supports', easy: '扶養する 人の 名前' },
  住むところ: { en: 'Where you live', easy: '住む ところ' },
  結婚: { en: 'Marriage', easy: '結婚' },
  '婚姻届の準備をして、受理されたら、名前が変わることや扶養に入ることを、関係する窓口と会社に届け出ます。': {
    en: 'The marriage notification is prepared. Once it is accepted, counters and companies are told about the new name and about dependants.',
    easy: '婚姻届の 準備を します。受け付けられたら、名前や 扶養が 変わる ことを 役所や 会社に 知らせます。',
  },
  '健康保険の被扶養者・国民年金第3号の届出（相手の勤務先から）': {
    en: "Dependant in health insurance and category 3 of the pension (through the partner's employer)",
    easy: '健康保険の 扶養・年金の 第3号の 届け出〈相手の 会社から〉',
  },
  収入が分かるもの: { en: 'proof of income', easy: '収入が わかる もの' },
  国民健康保険をやめる届出: { en: 'Leaving National Health Insurance', easy: '国民健康保険を やめる 届け出' },
  新しい健康保険の資格が分かるもの: { en: 'proof of the new health insurance', easy: '新しい 健康保険が わかる もの' },
  国民年金の氏名の変更: { en: 'New name for the National Pension', easy: '国民年金の 名前を 変える' },
  児童扶養手当の資格喪失届: { en: 'End of the child-rearing allowance', easy: '児童扶養手当を やめる 届け出' },
  '結婚すると受け取れなくなります。届け出ないと、後で返すことになります。': {
    en: 'With the marriage the allowance ends. If it is not filed, it has to be paid back.',
    easy: '結婚すると もらえません。届け出ないと、後で 返します。',
  },
  '児童扶養手当を受け取っていません。': {
    en: 'No child-rearing allowance is received.',
    easy: '児童扶養手当を もらって いません。',
  },
  '児童扶養手当を受け取っているかどうかで決まります。': {
    en: 'It depends on whether child-rearing allowance is received.',
    easy: '児童扶養手当を もらって いるかで 決まります。',
  },
  '相手の扶養に入るかどうかで決まります。': {
    en: 'It depends on whether this person becomes a dependant of the partner.',
    easy: '相手の 扶養に 入るかで 決まります。',
  },
  '相手の扶養には入りません。': {
    en: 'This person does not become a dependant of the partner.',
    easy: '相手の 扶養に 入りません。',
  },
  '相手の勤務先から、扶養に入る届出をします。国民年金の第3号も一緒です。': {
    en: "The partner's employer files it, together with category 3 of the National Pension.",
    easy: '相手の 会社が、扶養に 入る 届け出を します。国民年金の 第3号も 一緒です。',
  },
  '結婚した後の健康保険で決まります。': {
    en: 'It depends on the health insurance after the marriage.',
    easy: '結婚した 後の 健康保険で 決まります。',
  },
  '扶養に入ってから、国民健康保険をやめます。': {
    en: 'National Health Insurance is left once this person is a dependant.',
    easy: '扶養に 入ってから、国民健康保険を やめます。',
  },
  '国民健康保険には入っていません。': {
    en: 'This person is not in National Health Insurance.',
    easy: '国民健康保険では ありません。',
  },
  '今の健康保険で決まります。': { en: 'It depends on the health insurance now.', easy: '今の 健康保険で 決まります。' },
  '氏名は、マイナンバーで年金機構に伝わります。手続はありません。': {
    en: 'The pension service learns the name by the Individual Number. There is nothing to do.',
    easy: '名前は、マイナンバーで 年金の 役所に 伝わります。する ことは ありません。',
  },
  '基礎年金番号とマイナンバーが結びついていないので、氏名の変更を届け出ます。': {
    en: 'The basic pension number is not linked to the Individual Number, so the new name is filed.',
    easy: '年金の 番号と マイナンバーが つながって いないので、知らせます。',
  },
  'マイナンバーカードの氏名の変更・電子証明書の発行': {
    en: 'New name on the Individual Number Card, new certificate',
    easy: 'マイナンバーカードの 名前を 変える',
  },
  'カードの氏名を書き換えます。署名用の電子証明書は姓が変わると使えなくなるので、発行し直します。': {
    en: 'The name on the card is changed. The signature certificate ends with the old name and is issued anew.',
    easy: 'カードの 名前を 変えます。署名用の 証明書も 新しく します。',
  },
  マイナンバーカードの窓口: { en: 'counter for Individual Number Cards', easy: 'マイナンバーカードの 窓口' },
  '前の姓の印鑑登録は自動的に消えます。要るときは、新しい印鑑を窓口で登録してください。': {
    en: 'The registration of a seal with the old name ends by itself. If you need one, register a new seal at the counter.',
    easy: '前の 名字の 印鑑の 登録は 消えます。必要な ときは、新しい 印鑑を 窓口で 登録して ください。',
  },
  '印鑑登録をしていません。': { en: 'No seal is registered.', easy: '印鑑の 登録は ありません。' },
  運転免許証の氏名の変更: { en: 'New name on the driving licence', easy: '運転免許証の 名前を 変える' },
  '免許証の氏名を変えます。': { en: 'The name on the licence is changed.', easy: '免許証の 名前を 変えます。' },
  新しい氏名の分かる住民票の写し: {
    en: 'copy of the residence record with the new name',
    easy: '新しい 名前の 住民票の 写し',
  },
  旅券の氏名の変更: { en: 'New name in the passport', easy: 'パスポートの 名前を 変える' },
  '旅券と違う名前の航空券は使えません。出かける前に変えます。': {
    en: 'A flight ticket in another name than the passport cannot be used. Change it before you travel.',
    easy: 'パスポートと ちがう 名前の 券は 使えません。旅行の 前に 変えます。',
  },
  '旅券を持っていません。': { en: 'There is no passport.', easy: 'パスポートは ありません。' },
  '旅券を持っているかどうかで決まります。': {
    en: 'It depends on whether there is a passport.',
    easy: 'パスポートが あるかで 決まります。',
  },
  '戸籍謄本（6か月以内のもの）': {
    en: 'certified copy of the family register (not older than 6 months)',
    easy: '戸籍謄本〈6か月までの もの〉',
  },
  旅券: { en: 'passport', easy: 'パスポート' },
  写真: { en: 'photo', easy: '写真' },
  '土地・建物の氏名の変更登記': { en: 'New name in the property register', easy: '土地・建物の 登記の 名前を 変える' },
  '登記の氏名を、2年以内に変えます。': {
    en: 'The name in the register is changed within 2 years.',
    easy: '登記の 名前を、2年までに 変えます。',
  },
  '土地・建物を持っていません。': { en: 'There is no land or building.', easy: '土地・建物は ありません。' },
  自動車の氏名の変更登録: { en: 'New name in the car registration', easy: '車の 登録の 名前を 変える' },
  '自動車の持ち主の氏名を変えます。': {
    en: 'The name of the owner of the car is changed.',
    easy: '車を 持つ 人の 名前を 変えます。',
  },
  '自動車を持っていません。': { en: 'There is no car.', easy: '車は ありません。' },
  '自動車を持っているかどうかで決まります。': {
    en: 'It depends on whether there is a car.',
    easy: '車が あるかで 決まります。',
  },
  '戸籍謄本か、前の氏名の載った住民票': {
    en: 'family register, or residence record with the old name',
    easy: '戸籍謄本か、前の 名前の ある 住民票',
  },
  在留カードの氏名の変更の届出: { en: 'New name on the residence card', easy: '在留カードの 名前を 変える' },
  '在留カードの氏名を変えます。': {
    en: 'The name on the residence card is changed.',
    easy: '在留カードの 名前を 変えます。',
  },
  在留カード: { en: 'residence card', easy: '在留カード' },
  新しい氏名の分かるもの: { en: 'proof of the new name', easy: '新しい 名前が わかる もの' },
  '戸籍・住民票・選挙人名簿の氏名': {
    en: 'Name in family register, residence record and electoral roll',
    easy: '戸籍・住民票・選挙の 名前',
  },
  '婚姻届が受理されると、新しい戸籍が作られ、住民票の氏名も変わります。手続はありません。': {
    en: 'Once the marriage notification is accepted, a new register is made and the residence record changes. There is nothing to do.',
    easy: '婚姻届が 終わると、新しい 戸籍が でき、住民票も 変わります。する ことは ありません。',
  },
  結婚する人: { en: 'Person who marries', easy: '結婚する 人' },
  今の氏名: { en: 'Name until now', easy: '今の 名前' },
  結婚した後に住むところ: { en: 'Where this person lives after the marriage', easy: '結婚した 後に 住む ところ' },
  有効な旅券を持っていますか: { en: 'Do you have a valid passport?', easy: '使える パスポートが ありますか' },
  結婚した後の健康保険: { en: 'Health insurance after the marriage', easy: '結婚した 後の 健康保険' },
  自分の勤務先の健康保険: { en: "Insurance of one's own employer", easy: '自分の 会社の 健康保険' },
  相手の勤務先の健康保険の扶養に入る: {
    en: "Dependant in the insurance of the partner's employer",
    easy: '相手の 会社の 健康保険の 扶養に 入る',
  },
  今は国民健康保険に入っていますか: {
    en: 'Are you in National Health Insurance now?',
    easy: '今は 国民健康保険に 入って いますか',
  },
  児童扶養手当を受け取っていますか: {
    en: 'Do you receive child-rearing allowance?',
    easy: '児童扶養手当を もらって いますか',
  },
  '自分の名義の土地・建物がありますか': { en: 'Do you own land or buildings?', easy: '自分の 土地・建物が ありますか' },
  自分の名義の普通自動車がありますか: { en: 'Do you own a car?', easy: '自分の 車が ありますか' },
  '結婚する人の一覧の、0から数えた番号です。': {
    en: 'The number in the list of those who marry, counted from 0.',
    easy: '結婚する 人の 番号です。0から 数えます。',
  },
  婚姻届を出す日: { en: 'Day the marriage is filed', easy: '婚姻届を 出す 日' },
  '出した日から夫婦です。予定でも構いません。': {
    en: 'You are married from that day on. A planned day is fine.',
    easy: '出した 日から 夫婦です。予定でも いいです。',
  },
  '婚姻届は、もう受理されましたか': {
    en: 'Has the marriage notification been accepted already?',
    easy: '婚姻届は、もう 出しましたか',
  },
  婚姻届を出す市区町村: { en: 'Municipality where it is filed', easy: '婚姻届を 出す 町' },
  'どちらかの本籍地か、どちらかの住んでいるところです。': {
    en: 'The registered domicile or the home of either of you.',
    easy: 'どちらかの 本籍か、どちらかの 住む 町です。',
  },
  '結婚する2人を入力してください。': { en: 'Enter the two who marry.', easy: '結婚する 2人を 書いて ください。' },
  '1人目が、届け出るあなたです。': { en: 'The first is you, who file.', easy: '1人目が、出す あなたです。' },
  結婚した後の姓: { en: 'Family name after the marriage', easy: '結婚した 後の 名字' },
  '1人目の姓': { en: 'Family name of the first', easy: '1人目の 名字' },
  '2人目の姓': { en: 'Family name of the second', easy: '2人目の 名字' },
  '2人とも変わらない': { en: 'Neither changes', easy: '2人とも 変わらない' },
  '2人とも日本国籍のときは、どちらかの姓を選びます。': {
    en: 'If both are Japanese nationals, one of the family names is chosen.',
    easy: '2人とも 日本国籍の ときは、どちらかの 名字を 選びます。',
  },
  'もう同じ住所に住んでいて、世帯を一つにしますか': {
    en: 'Do you live at the same address already and become one household?',
    easy: 'もう 同じ 住所に 住んで いて、世帯を 一つに しますか',
  },
  '結婚に合わせて、どちらかが引越しますか': {
    en: 'Does either of you move?',
    easy: '結婚で、どちらかが 引っ越しますか',
  },
  '日本国籍の人の姓を、外国籍の相手の姓に変えますか': {
    en: 'Does the Japanese national take the family name of the foreign partner?',
    easy: '日本国籍の 人の 名字を、外国籍の 相手の 名字に 変えますか',
  },
  '6か月以内なら、家庭裁判所の許可なしに届け出られます。': {
    en: 'Within 6 months it is possible without the family court.',
    easy: '6か月までなら、裁判所の 許可は いりません。',
  },
  婚姻届: { en: 'Marriage notification (婚姻届)', easy: '婚姻届〈結婚の 紙〉' },
  '婚姻届は、もう受理されたと答えました。': {
    en: 'You answered that the marriage notification has been accepted.',
    easy: '婚姻届は、もう 終わったと 答えました。',
  },
  '婚姻は、届け出て受理されることで成立します。期限はありません。窓口に出すか、使いの人に頼みます。': {
    en: 'A marriage begins when it is filed and accepted. There is no deadline. Take it to the counter, or have somebody take it.',
    easy: '結婚は、届け出て 受け付けられると 始まります。いつでも いいです。窓口に 出します。',
  },
  婚姻要件具備証明書とその日本語訳: {
    en: 'certificate of no impediment to marriage and its translation into Japanese',
    easy: '結婚できる 証明書と 日本語に した もの',
  },
  '2人とも日本国籍': { en: 'both are Japanese nationals', easy: '2人とも 日本国籍' },
  '婚姻届（18歳以上の証人2人の署名のあるもの）': {
    en: 'marriage notification (signed by two witnesses of 18 or over)',
    easy: '婚姻届〈18歳 以上の 証人 2人の 名前が ある もの〉',
  },
  世帯の合併の届出: { en: 'Becoming one household', easy: '世帯を 一つに する 届け出' },
  引越しの届出: { en: 'Filing the move', easy: '引っ越しの 届け出' },
  '結婚に合わせて引越すかどうかで決まります。': {
    en: 'It depends on whether you move.',
    easy: '結婚で 引っ越すかで 決まります。',
  },
  '引越しは、ライフイベント「引越し」として別に届け出てください。': {
    en: 'Please file the move as its own life event, "Moving".',
    easy: '引っ越しは「引っ越し」で 別に 出して ください。',
  },
  '結婚に合わせた引越しはありません。': {
    en: 'Nobody moves because of the marriage.',
    easy: '結婚で 引っ越しません。',
  },
  外国人の相手の氏への変更届: {
    en: 'Taking the family name of the foreign partner',
    easy: '外国籍の 相手の 名字に 変える 届け出',
  },
  '外国籍の人との結婚ではありません。': {
    en: 'It is not a marriage with a foreign national.',
    easy: '外国籍の 人との 結婚では ありません。',
  },
  '姓を変えるかどうかで決まります。': {
    en: 'It depends on whether the family name changes.',
    easy: '名字を 変えるかで 決まります。',
  },
  '6か月以内なら、家庭裁判所の許可なしに相手の姓に変えられます。': {
    en: 'Within 6 months the family name of the partner can be taken without the family court.',
    easy: '6か月までなら、裁判所の 許可なしに 相手の 名字に 変えられます。',
  },
  '姓は変えないと答えました。': {
    en: 'You answered that the family name does not change.',
    easy: '名字は 変えないと 答えました。',
  },
  戸籍の窓口: { en: 'family register counter', easy: '戸籍の 窓口' },
  '引越しの届出で世帯も一つになります。': {
    en: 'The household becomes one with the move.',
    easy: '引っ越しの 届け出で 世帯も 一つに なります。',
  },
  'もう同じ住所に住んでいて、世帯を一つにするかどうかで決まります。': {
    en: 'It depends on whether you live at the same address and become one household.',
    easy: '同じ 住所で、世帯を 一つに するかで 決まります。',
  },
  '同じ住所の2つの世帯を一つにします。': {
    en: 'The two households at one address become one.',
    easy: '同じ 住所の 2つの 世帯を 一つに します。',
  },
  '世帯を一つにする届出は要りません。': {
    en: 'Nothing has to be filed about the household.',
    easy: '世帯の 届け出は いりません。',
  },
  '姓が変わらないので、この手続はありません。': {
    en: 'The family name does not change, so there is nothing to do.',
    easy: '名字が 変わらないので、ありません。',
  },
};
