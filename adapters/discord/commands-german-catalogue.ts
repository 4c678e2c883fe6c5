/** How one command, option, choice or menu is called and explained in a language. */
export type Localised = { readonly name?: string; readonly description?: string };

/**
 * German, with "du". Keys are the words of the command table in a row; a choice follows its option after "=". Commands
 * and subcommands keep their English names: cards tell people what to type, and Discord loses the subcommands of a
 * command whose own name is localised (discord-api-docs, issue 5105).
 */
export const GERMAN: Readonly<Record<string, Localised>> = {
  attune: { description: 'Anfangen, Einstellungen, Pause, Datenschutz, Hilfe' },
  'attune start': { description: 'Lade dein Gegenüber ein; ihr stimmt beide selbst zu' },
  'attune start partner': {
    name: 'partner',
    description: 'Wer dein Gegenüber ist, falls hier mehr als zwei sind',
  },
  'attune settings': {
    description: 'Zeitzone, Ruhezeiten, wie leicht ein Hinweis kommt, Hilfsnummern, Neckwörter',
  },
  'attune settings zone': {
    name: 'zeitzone',
    description: 'Die Zeitzone für euch beide, etwa Europe/Berlin',
  },
  'attune mute': { description: 'Keine Hinweise an mich; niemand erfährt davon' },
  'attune mute duration': { name: 'dauer', description: 'Wie lange; „aus“ beendet es' },
  'attune mute duration=1h': { name: '1 Stunde' },
  'attune mute duration=today': { name: 'heute' },
  'attune mute duration=always': { name: 'immer' },
  'attune mute duration=off': { name: 'aus' },
  'attune leave': { description: 'Für euch beide beenden und alles Gespeicherte löschen' },
  'attune privacy': { description: 'Alles, was über dich gespeichert ist: als Datei, oder gelöscht' },
  'attune help': { description: 'Was Attune tut und wie du danach fragst' },
  'attune help-now': { description: 'Hilfsnummern, nur für dich, jederzeit' },
  reframe: { description: 'Andere Worte für etwas, das du sagen möchtest' },
  'reframe text': { name: 'text', description: 'Was du sagen möchtest, so wie es kommt' },
  validate: { description: 'Hilf mir zu antworten, sodass mein Gegenüber sich gehört fühlt' },
  'validate text': {
    name: 'text',
    description: 'Die Nachricht, auf die du antwortest; ohne Angabe die letzte',
  },
  'validate draft': {
    name: 'entwurf',
    description: 'Deine Antwort bisher; zuerst kommt der Teil, der zuhört',
  },
  checkin: { description: 'Eine Frage, die ihr beide für euch beantwortet und dann zusammen seht' },
  'checkin now': { description: 'Jetzt eine Frage stellen' },
  'checkin skip': { description: 'Die offene oder die nächste auslassen; niemand erfährt davon' },
  'checkin stop': { description: 'Keine regelmäßigen Fragen mehr' },
  'checkin notebook': {
    description: 'Was ihr beide beantwortet habt, als Datei für jeden; dein Gegenüber stimmt zu',
  },
  'checkin list': { description: 'Was geplant ist und wann die nächste Frage kommt' },
  'checkin schedule': { description: 'Eine regelmäßige Frage vorschlagen; dein Gegenüber nimmt sie an' },
  'checkin schedule days': { name: 'tage', description: 'An welchen Tagen, etwa Montag und Mittwoch' },
  'checkin schedule time': { name: 'uhrzeit', description: 'Um wie viel Uhr, etwa 20:30' },
  'checkin schedule theme': {
    name: 'thema',
    description: 'Worum es in den Fragen geht; ohne Angabe um alles',
  },
  'checkin schedule theme=any': { name: 'alles' },
  'checkin schedule theme=appreciation': { name: 'Wertschätzung' },
  'checkin schedule theme=good-news': { name: 'gute Nachrichten' },
  'checkin schedule theme=stress-outside': { name: 'Stress von außen' },
  'checkin schedule theme=small-ask': { name: 'eine kleine Bitte' },
  'checkin schedule theme=into-me-see': { name: 'gesehen werden' },
  'checkin schedule theme=dreams': { name: 'Träume' },
  'checkin schedule theme=repair': { name: 'was ich besser hätte machen können' },
  'checkin schedule theme=consistency': { name: 'Wort halten' },
  'checkin schedule weeks': { name: 'wochen', description: 'Wie viele Wochen; ohne Angabe, bis ihr aufhört' },
  'checkin schedule weeks=open': { name: 'bis ihr aufhört' },
  break: { description: 'Eine vereinbarte Pause mit einer Zeit zum Wiederkommen' },
  'break start': { description: 'Eine vereinbarte Pause mit einer Zeit zum Wiederkommen' },
  'break start minutes': { name: 'minuten', description: '20 bis 1440' },
  'break start note': { name: 'notiz', description: 'Eine Zeile, die ihr beide lest' },
  'break back': { description: 'Die Pause früher beenden' },
  'Reframe this': { name: 'Anders sagen' },
  'Help me answer': { name: 'Hilf mir antworten' },
};
