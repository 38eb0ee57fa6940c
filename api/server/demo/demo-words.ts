/** What people of the demo wrote down, by what it is about. */
export const doorNotes: readonly string[] = [
  'Ovikello ei soi: koputa.',
  'Ovi rappusten päässä, hissi toimii.',
  'Käynti pihan puolelta. Talvella liukasta.',
  'Odota hetki, liikkuu rollaattorilla.',
  'Koira on kiltti mutta haukkuu.',
  '',
]
export const keyNotes: readonly string[] = [
  'Avain toimiston kaapissa.',
  'Avainsäilö portin vieressä.',
  'Avaa itse.',
  'Sähkölukko, avataan puhelimella.',
]
export const preferredReasons: readonly string[] = ['Tuntee parhaiten', 'Sama äidinkieli', 'Luottamus syntynyt']
export const refusedReasons: readonly string[] = ['Toive', 'Tunnettu sukulainen']
export const suitabilityNotes: readonly string[] = [
  'Tabletti keittiön pöydällä.',
  'Vastaa itse, kun ääni on kovalla.',
  'Harjoiteltu omaisen kanssa.',
  'Toivoo kuvapuheluja iltaisin.',
]
export const visitNotes: readonly string[] = [
  'Lääkkeet otettu, vointi hyvä.',
  'Juteltiin puutarhasta. Söi hyvin.',
  'Verensokeri tavoitteessa. Ei huolta.',
  'Hieman väsynyt, nukkunut huonosti. Seurataan.',
  'Haava siisti, uusi sidos vaihdettu.',
  'Iloisella mielellä, tytär oli käynyt.',
  'Muistutettu juomisesta.',
]
export const cancelReasons: readonly string[] = ['Sairaalassa', 'Omaisten luona', 'Päivätoiminnassa']
export const companionWords: readonly string[] = [
  'Äiti oli soiton jälkeen virkeä.',
  'Kiitos, että ehditte jutella.',
  'Lounas oli jäänyt syömättä, voisiko siitä muistuttaa?',
  'Isä odottaa aina samaa hoitajaa.',
]
export const missedReasons: readonly string[] = [
  'Hoitaja sairastui, omainen kävi',
  'Ei löytynyt vapaata hoitajaa',
  'Ei ollut kotona',
]
export const extraReasons: readonly string[] = [
  'Kaatunut yöllä, tarkistetaan vointi',
  'Lääkemuutos, ohjaus',
  'Omainen huolissaan',
  'Kotiutui sairaalasta',
  'Turvapuhelin soi, ei vastannut',
]
