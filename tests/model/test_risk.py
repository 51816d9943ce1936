import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.tagging.risk import RISKS, RiskThresholds, WordedRisks, decide_risks, worded_risks
from model.tagging.sentences import sentences

CLAIM, BANK, REVIEW = "marketplace_claim", "chargeback", "negative_review_threat"
LEGAL, INJURY, VIOLENCE = "legal_threat", "safety_or_injury", "self_harm_or_violence"
FRAUD, DATA, REPEAT = "fraud_signal", "data_request", "repeat_contact"

MEANT: list[tuple[str, str]] = [
    # marketplace_claim
    (CLAIM, "If it isn't here by Friday I'm opening an A-to-Z claim."),
    (CLAIM, "I have filed an A-Z guarantee claim this morning"),
    (CLAIM, "Sort it out or I'll raise a case with eBay."),
    (CLAIM, "I will ask eBay to step in tomorrow"),
    (CLAIM, "Sinon j'ouvre une réclamation Garantie A à Z dès ce soir"),
    (CLAIM, "je vais ouvrir un litige sur Cdiscount"),
    (CLAIM, "Sans colis lundi, je déclare un incident sur la plateforme."),
    (CLAIM, "Sonst stelle ich einen A-bis-Z-Garantieantrag"),
    (CLAIM, "Dann muss ich wohl ebay einschalten."),
    (CLAIM, "Wenn bis morgen nichts passiert, eröffne ich einen Fall bei eBay"),
    (CLAIM, "Domani apro una controversia su eBay"),
    (CLAIM, "sarò costretta ad aprire un reclamo con Amazon"),
    (CLAIM, "Si no llega mañana abro una reclamación en Amazon"),
    (CLAIM, "voy a abrir una disputa en TikTok Shop"),
    (CLAIM, "Anders open ik een claim bij Amazon"),
    (CLAIM, "dan schakel ik bol.com in, claim ligt al klaar"),
    # chargeback
    (BANK, "I'll do a chargeback with my card provider"),
    (BANK, "My bank says I can dispute the charge and I intend to."),
    (BANK, "Refund me by Monday or I get my bank to reverse it."),
    (BANK, "I have opened a PayPal dispute"),
    (BANK, "je vais faire opposition au paiement auprès de ma banque"),
    (BANK, "Je conteste le prélèvement, ma conseillère est prévenue."),
    (BANK, "un litige PayPal sera ouvert demain"),
    (BANK, "Ich lasse den Betrag von meiner Bank zurückbuchen."),
    (BANK, "Dann buche ich die Lastschrift einfach zurück"),
    (BANK, "ich habe einen PayPal-Fall eröffnet, Käuferschutz PayPal greift ja"),
    (BANK, "apro una contestazione con la banca"),
    (BANK, "ho già disconosciuto l'addebito, anzi: contesto l'addebito"),
    (BANK, "voy a devolver el recibo en el banco"),
    (BANK, "he abierto una disputa en PayPal"),
    (BANK, "Ik laat het bedrag terugboeken via de bank."),
    (BANK, "dan storneer ik de betaling"),
    # negative_review_threat
    (REVIEW, "You'll get a one-star review unless this is fixed"),
    (REVIEW, "otherwise I'm going straight to Trustpilot"),
    (REVIEW, "I will post the photos on TikTok so everyone sees"),
    (REVIEW, "Sinon ce sera un avis négatif, désolée"),
    (REVIEW, "je laisserai un très mauvais commentaire"),
    (REVIEW, "Avant d'aller sur Trustpilot, je vous laisse une chance"),
    (REVIEW, "Sonst gibt es eine schlechte Bewertung"),
    (REVIEW, "Wenn ich nichts höre, lesen Sie das auf Trustpilot"),
    (REVIEW, "altrimenti lascio una recensione negativa"),
    (REVIEW, "una stella e non di più, se non mi rispondete"),
    (REVIEW, "si no me lo arregláis pondré una reseña negativa"),
    (REVIEW, "os vais a llevar una mala valoración"),
    (REVIEW, "anders schrijf ik een slechte review"),
    (REVIEW, "dan krijgen jullie 1 ster op Google"),
    # legal_threat
    (LEGAL, "My solicitor will be in touch."),
    (LEGAL, "I'll see you in small claims court"),
    (LEGAL, "I have reported this to Trading Standards"),
    (LEGAL, "we will sue you for the damage"),
    (LEGAL, "If you don't refund me I will contact my lawyer"),
    (LEGAL, "I won't hesitate to take legal action"),
    (LEGAL, "Mon avocat prendra le relais."),
    (LEGAL, "Je saisis le médiateur de la consommation et la DGCCRF"),
    (LEGAL, "sans réponse sous huit jours, mise en demeure"),
    (LEGAL, "je vais porter plainte"),
    (LEGAL, "Dann geht die Sache an meinen Anwalt"),
    (LEGAL, "Ich werde mich an die Verbraucherzentrale wenden."),
    (LEGAL, "sonst sehe ich mich gezwungen, gerichtlich vorzugehen"),
    (LEGAL, "mi rivolgerò al mio avvocato"),
    (LEGAL, "procederò per vie legali"),
    (LEGAL, "segnalo tutto ad Altroconsumo e all'AGCM"),
    (LEGAL, "pondré una hoja de reclamaciones"),
    (LEGAL, "lo dejaré en manos de mi abogada"),
    (LEGAL, "os voy a denunciar"),
    (LEGAL, "Dan stap ik naar de rechter."),
    (LEGAL, "ik schakel mijn rechtsbijstandsverzekering in"),
    (LEGAL, "Ik meld dit bij de Geschillencommissie"),
    # safety_or_injury
    (INJURY, "The kettle gave me an electric shock"),
    (INJURY, "the charger caught fire overnight"),
    (INJURY, "My son cut his hand on the edge"),
    (INJURY, "she broke out in a rash after one use"),
    (INJURY, "smoke came out of the back and there was a burning smell"),
    (INJURY, "J'ai pris une décharge en le branchant"),
    (INJURY, "la batterie a explosé sur la table"),
    (INJURY, "Je me suis brûlée la main avec la poignée"),
    (INJURY, "réaction allergique dès la première application"),
    (INJURY, "Ich habe einen Stromschlag bekommen"),
    (INJURY, "Das Netzteil raucht und riecht verschmort"),
    (INJURY, "Meine Tochter hat sich an der Kante den Finger aufgeschnitten und es hat geblutet"),
    (INJURY, "ho preso la scossa toccando il bordo"),
    (INJURY, "mi sono tagliato con il coperchio"),
    (INJURY, "dal motore è uscito del fumo nero"),
    (INJURY, "me dio una descarga eléctrica"),
    (INJURY, "el enchufe echó chispas"),
    (INJURY, "se ha quemado la mano con el asa"),
    (INJURY, "Er kwamen vonken uit en het rook naar brandlucht"),
    (INJURY, "mijn dochter heeft haar vinger opengehaald"),
    (INJURY, "kreeg een stroomstoot van de lamp"),
    # self_harm_or_violence
    (VIOLENCE, "I don't want to live any more"),
    (VIOLENCE, "I know where you live"),
    (VIOLENCE, "I'll punch your driver if he does that again"),
    (VIOLENCE, "je vais lui casser la gueule"),
    (VIOLENCE, "je pense au suicide"),
    (VIOLENCE, "Ich weiß, wo ihr wohnt"),
    (VIOLENCE, "der kriegt aufs Maul"),
    (VIOLENCE, "vi vengo a cercare"),
    (VIOLENCE, "non voglio più vivere"),
    (VIOLENCE, "os voy a partir la cara"),
    (VIOLENCE, "no quiero seguir viviendo"),
    (VIOLENCE, "ik sla die bezorger in elkaar"),
    (VIOLENCE, "ik denk aan zelfmoord"),
    # data_request
    (DATA, "Please delete my account and all data you hold"),
    (DATA, "This is a subject access request under GDPR"),
    (DATA, "Merci de supprimer mon compte"),
    (DATA, "je veux une copie de mes données personnelles"),
    (DATA, "Bitte löschen Sie mein Kundenkonto"),
    (DATA, "Auskunft über meine Daten nach DSGVO"),
    (DATA, "vorrei cancellare il mio account"),
    (DATA, "Quali dati personali conservate?"),
    (DATA, "quiero que borréis mis datos"),
    (DATA, "dadme de baja y eliminad mi cuenta"),
    (DATA, "Graag mijn account verwijderen"),
    (DATA, "inzageverzoek op grond van de AVG"),
    # repeat_contact
    (REPEAT, "This is my third email and still no reply"),
    (REPEAT, "I wrote last week but nobody has replied"),
    (REPEAT, "haven't heard back from you"),
    (REPEAT, "Deuxième mail, toujours pas de réponse"),
    (REPEAT, "je vous ai déjà écrit deux fois sans retour de votre part"),
    (REPEAT, "Das ist meine dritte Mail ohne Antwort"),
    (REPEAT, "auf meine Anfrage hat bisher niemand reagiert"),
    (REPEAT, "è la terza volta che vi scrivo"),
    (REPEAT, "non mi avete ancora risposto"),
    (REPEAT, "es el tercer correo que envío"),
    (REPEAT, "sigo sin respuesta"),
    (REPEAT, "dit is al mijn derde mail"),
    (REPEAT, "nog steeds geen antwoord gekregen"),
    # fraud_signal
    (FRAUD, "send the refund to my cousin's account please"),
    (FRAUD, "remboursez sur le compte de mon voisin"),
    (FRAUD, "Das Geld bitte auf das Konto meines Cousins"),
    (FRAUD, "fate il rimborso sul conto di un amico"),
]

NOT_MEANT: list[tuple[str, str]] = [
    (CLAIM, "The manual explains everything from A to Z."),
    (CLAIM, "I'm not going to open a case with eBay, don't worry"),
    (CLAIM, "I have withdrawn the A-to-z claim, thank you"),
    (CLAIM, "le guide explique tout de A à Z"),
    (CLAIM, "Wie mache ich einen Garantiefall bei der Waschmaschine geltend?"),
    (CLAIM, "in jedem Fall vielen Dank"),
    (CLAIM, "volevo fare un reclamo per il ritardo"),
    (CLAIM, "quiero poner una reclamación a la empresa de transporte"),
    (BANK, "Can I pay with PayPal?"),
    (BANK, "Wann wird mir das Geld zurückgebucht?"),
    (BANK, "Wanneer wordt het bedrag teruggeboekt?"),
    (BANK, "My bank declined the payment"),
    (BANK, "Quand serai-je remboursé sur ma carte ?"),
    (BANK, "quando fate lo storno dell'importo?"),
    (BANK, "mi tarjeta ha sido rechazada"),
    (BANK, "I haven't disputed the payment"),
    (REVIEW, "I read the reviews on Trustpilot before buying"),
    (REVIEW, "Happy to leave a review, where do I do that?"),
    (REVIEW, "If it fits you'll get five stars and a glowing review"),
    (REVIEW, "j'ai lu vos avis Google et j'hésite"),
    (REVIEW, "je vous laisserai un excellent avis"),
    (REVIEW, "Ich habe die schlechten Bewertungen gelesen, stimmt das?"),
    (REVIEW, "vi lascio una bellissima recensione su Trustpilot"),
    (REVIEW, "os dejaré cinco estrellas"),
    (REVIEW, "ik heb de slechte reviews gelezen, klopt dat?"),
    (REVIEW, "The stars on the blanket are lovely, one star is loose"),
    (LEGAL, "I'm not going to sue anyone, I just want my chair"),
    (LEGAL, "We will not take legal action."),
    (LEGAL, "The shoes are for the tennis court"),
    (LEGAL, "please deliver to 4 Court Road"),
    (LEGAL, "Sue said the colour is different"),
    (LEGAL, "l'huile d'avocat est-elle bio ?"),
    (LEGAL, "les avocats sont arrivés trop mûrs"),
    (LEGAL, "Das Gericht auf dem Foto sah anders aus"),
    (LEGAL, "Ich möchte keinen Anwalt einschalten müssen, keinen Anwalt, nur Ersatz"),
    (LEGAL, "la garanzia legale dura due anni?"),
    (LEGAL, "consumo eléctrico de la nevera"),
    (LEGAL, "hay mucha demanda de este modelo"),
    (LEGAL, "a mi juicio el color es otro"),
    (LEGAL, "de rechter schoen is kleiner"),
    (LEGAL, "een fles advocaat besteld voor kerst"),
    (INJURY, "I'm shocked at the price"),
    (INJURY, "Do you sell smoke detectors and fire pits?"),
    (INJURY, "which spark plug fits?"),
    (INJURY, "Luckily nobody was injured"),
    (INJURY, "Could it cause an allergic reaction?"),
    (INJURY, "the sweater is burnt orange"),
    (INJURY, "le matelas ne gonfle pas"),
    (INJURY, "les délais ont explosé"),
    (INJURY, "Das Shirt ist zu groß geschnitten"),
    (INJURY, "die Lampe brennt nicht"),
    (INJURY, "Sie verletzen den Datenschutz"),
    (INJURY, "la fiamma del fornello è debole"),
    (INJURY, "se ha cortado la luz en casa"),
    (INJURY, "wat is de uitslag van de actie?"),
    (VIOLENCE, "My husband will kill me if the gift is late"),
    (VIOLENCE, "this app is killing my battery"),
    (VIOLENCE, "colours to die for"),
    (VIOLENCE, "mia moglie mi ammazza se non arriva"),
    (VIOLENCE, "Maak je bestelling af, stond er"),
    (VIOLENCE, "does it come with a knife?"),
    (VIOLENCE, "couper le pain avec un couteau est impossible"),
    (VIOLENCE, "das Paket liegt beim Nachbarn, ich hole es um drei"),
    (DATA, "please remove the item from my order"),
    (DATA, "don't delete my account, only change the address"),
    (DATA, "supprimez pas mon compte"),
    (DATA, "das Konto bitte nicht löschen"),
    (DATA, "the tracking data has not changed"),
    (DATA, "auf dem Konto ist nichts angekommen"),
    (DATA, "la cuenta no cuadra"),
    (DATA, "mijn gegevens zijn: Jan, Gent"),
    (REPEAT, "No reply needed, thanks"),
    (REPEAT, "The courier says there was no answer at the door"),
    (REPEAT, "I'm writing again with the photo you asked for"),
    (REPEAT, "un retour est-il possible sans emballage ?"),
    (REPEAT, "je vous écris à nouveau avec la photo"),
    (REPEAT, "Der Fahrer hat geklingelt, keiner war da"),
    (REPEAT, "das zweite Mal, dass ich bei euch bestelle"),
    (REPEAT, "è la seconda volta che compro da voi"),
    (REPEAT, "mi segundo pedido llegó bien"),
    (REPEAT, "geen reactie nodig hoor"),
    (FRAUD, "please refund to the card I paid with"),
    (FRAUD, "remboursez-moi sur mon compte"),
    (FRAUD, "ich habe ein Kundenkonto"),
]


@pytest.mark.parametrize(("risk", "text"), MEANT)
def test_wording_that_means_a_risk_is_certain(risk: str, text: str) -> None:
    assert risk in worded_risks(text, on_marketplace=False).certain


@pytest.mark.parametrize(("risk", "text"), NOT_MEANT)
def test_a_mention_or_a_negation_is_not_a_risk(risk: str, text: str) -> None:
    assert risk not in worded_risks(text, on_marketplace=False).certain


@pytest.mark.parametrize(
    "text",
    [
        "I'm going to open a case",
        "j'ouvre une réclamation demain",
        "Ich eröffne einen Fall",
        "apro una controversia",
        "abriré una disputa",
        "ik open een claim",
    ],
)
def test_a_case_is_the_marketplace_s_only_on_a_marketplace(text: str) -> None:
    assert CLAIM in worded_risks(text, on_marketplace=True).certain
    assert CLAIM not in worded_risks(text, on_marketplace=False).certain


@pytest.mark.parametrize(
    "text",
    [
        "Hi, where is my parcel? Thanks, Ann",
        "Bonjour, je souhaite échanger ce pull contre un 42. Merci",
        "Guten Tag, die Hose passt leider nicht, wie läuft die Rücksendung?",
        "Buongiorno, vorrei sapere se il divano è disponibile in grigio.",
        "Hola, ¿cuánto tarda el envío a Canarias?",
        "Hallo, ik zoek een jas in maat 44, hebben jullie die nog?",
        "",
    ],
)
def test_ordinary_mail_carries_no_risk(text: str) -> None:
    assert worded_risks(text, on_marketplace=True) == WordedRisks(frozenset(), frozenset())


@pytest.mark.parametrize(
    ("probability", "hinted", "expected"),
    [(0.69, False, ()), (0.7, False, (LEGAL,)), (0.3, True, (LEGAL,)), (0.29, True, ())],
)
def test_a_hint_makes_a_lower_probability_suffice(
    probability: float, hinted: bool, expected: tuple[str, ...]
) -> None:
    worded = WordedRisks(frozenset(), frozenset([LEGAL] if hinted else []))
    assert decide_risks(worded, {LEGAL: probability}, RiskThresholds()) == expected


def test_a_certain_wording_wins_and_a_threshold_of_one_s_own_holds() -> None:
    worded = WordedRisks(frozenset([BANK]), frozenset())
    thresholds = RiskThresholds(by_name={REPEAT: 0.95})
    assert decide_risks(worded, {BANK: 0.0, REPEAT: 0.9, "own": 0.6}, thresholds) == (BANK, "own")


@given(st.text(max_size=300), st.booleans())
def test_any_text_is_read_and_only_known_risks_come_out(text: str, on_marketplace: bool) -> None:
    worded = worded_risks(text, on_marketplace=on_marketplace)
    assert worded.certain | worded.hinted <= set(RISKS)
    assert not worded.certain & worded.hinted


def test_a_long_text_without_an_end_is_read_in_pieces() -> None:
    assert all(len(sentence) <= 600 for sentence in sentences("open a case with " * 2_000))
