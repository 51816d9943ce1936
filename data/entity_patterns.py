"""Shapes of entities. Patterns on words expect text folded by `data.turns.characters.fold`."""

import re

EMAIL = re.compile(
    r"(?<![\w.+-])[\w+-][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}(?<![.-])"
)
SKU_WORD = re.compile(r"(?<![\w-])[A-Za-z0-9][\w./-]{1,40}")

# Amazon 3-7-7 (digital D01-...), eBay 2-5-5, Cdiscount's ten digits with five signs.
MARKETPLACE_ORDER = re.compile(
    r"(?<![\w-])(?:(\d{3}|D\d{2})[ -](\d{7})[ -](\d{7})|(\d{2})-(\d{5})-(\d{5})"
    r"|(\d{10}(?=[A-Z0-9]{0,4}[A-Z])[A-Z0-9]{4,5}))(?![\w-])"
)

_EDGE, _END = r"(?<![\w-])", r"(?![\w-])"
TRACKING = tuple(
    re.compile(_EDGE + shape + _END, re.IGNORECASE)
    for shape in (
        r"[A-Z]{2} ?\d{3} ?\d{3} ?\d{3} ?[A-Z]{2}",  # UPU S10: Chronopost, Royal Mail, Post
        r"1Z ?[0-9A-Z]{3} ?[0-9A-Z]{3} ?[0-9A-Z]{2} ?[0-9A-Z]{4} ?[0-9A-Z]{4}",  # UPS
        r"\d[A-Z] ?\d{5} ?\d{5} ?\d",  # Colissimo: 6A, 8R, ...
        r"3S[A-Z0-9]{9,15}",  # PostNL
        r"J?JD ?\d{2}(?: ?\d{2,4}){3,6}",  # DHL
        r"(?:0034|323[0-9])(?: ?\d{3,4}){3,5}(?: ?\d{1,3})?",  # DHL's SSCC, bpost
        r"P[A-Z][0-9A-Z]{2,4}\d{7,12}[0-9A-Z]{5,8}",  # Correos
        r"TBA\d{12}",  # Amazon Logistics
        r"H\d{2}[A-Z0-9]{2}A\d{10}",  # Evri
    )
)
TRACKING_WORD = re.compile(
    r"\b(?:tracking(?:[ -]?(?:number|no\.?|id|code|nr\.?|nummer))?|track ?(?:&|and|en"
    r"|n) ?trace(?:[ -]?(?:code|nummer))?"
    r"|(?:parcel|consignment|shipment|waybill) ?(?:number|no\.?|id|ref(?:erence)?)"
    r"|(?:numero|n°|no|code) (?:de |du )?(?:suivi|colis|envoi)|suivi|colis (?:n°|no|numero)"
    r"|bordereau"
    r"|(?:numero|codice|n\.) (?:di |del )?(?:tracking|spedizione|tracciamento|tracciatura|pacco"
    r"|collo)|tracciamento"
    r"|sendungsnummer|sendungsnr\.?|sendungsverfolgung(?:snummer)?|paketnummer|trackingnummer"
    r"|sendung(?: nr\.?)?"
    r"|(?:numero|n°|codigo|localizador) (?:de |del )?(?:seguimiento|envio|localizacion|tracking)"
    r"|localizador"
    r"|seguimiento|zendingsnummer|zending(?: nr\.?)?|traceercode|barcode|verzendcode"
    r"|pakketnummer)\b"
)
NUMBER_NEAR = re.compile(r"(?<![\w@/.,-])[a-z]{0,4}\d(?: ?[a-z0-9]){6,34}(?![\w@])")
LONG_DIGITS = re.compile(r"(?<![\w.,/@+-])\d(?: ?\d){13,23}(?![\w-])")

WORDED_ORDER = re.compile(
    r"(?:\b(?:orders?|ordernumber|order id|commandes?|cdes?|cmde?|ordin[ei]|bestellung(?:en)?"
    r"|bestell|auftrags?|pedidos?"
    r"|bestelling(?:en)?|order|bestel)[ -]?(?:is|lautet|est|e|es)?"
    r"(?:(?:number|nummer|nr|num|numero|ref(?:erence|erencia)?|id|n)\b\.?)?(?: (?:is|lautet|est|e"
    r"|es))?"
    r" ?(?P<sign>(?:(?:n|no|nr|num|nro|numero|number|nummer|n°)\b\.?|n?°|[#:(„\"'])[ :#°.]{0,4}|)?"
    r"|(?:\b(?:numero|numer|n°|n|no|num|nr|number)\.? (?:de |d'|di |del |dell'|of |van )?(?:la "
    r"|the |my |de |el )?"
    r"(?:commande|cde|ordine|order|bestellung|pedido|bestelling)(?: (?:is|est|e|es))? ?[:#]? ?)"
    r"|(?<![\w&/])#)"
    r"(?P<id>[a-z]{0,5}[-/]?\d[a-z0-9]{0,14}(?:[-/_][a-z0-9]{1,12}){0,3})(?![\w@]|[.,/]\d|-\d"
    r"| ?(?:€|eur|%|cm|kg))"
)
DATE_LIKE = re.compile(r"\d{1,2}[/-]\d{1,2}(?:[/-](?:\d\d)?\d\d)?|\d{4}-\d\d-\d\d")

_MONTHS = (
    r"(?:jan(?:uary|vier|uar|uari)?|gen(?:naio)?|enero|ene|janv|feb(?:ruary|braio|ruar|rero"
    r"|ruari)?|fevr(?:ier)?"
    r"|march|mars|marzo|marz|maart|mar|mrt|apr(?:il|ile)?|abr(?:il)?|avr(?:il)?|may|mai|maggio|mag"
    r"|mayo|mei"
    r"|jun[ei]?|juin|giu(?:gno)?|juni|junio|jul[yi]?|juil(?:let)?|lug(?:lio)?|julio|aug(?:ust"
    r"|ustus)?|aout"
    r"|ago(?:sto)?|sept?(?:ember|embre)?|set(?:tembre)?|septiembre|setiembre|oct(?:ober|obre"
    r"|ubre)?|okt(?:ober)?"
    r"|ott(?:obre)?|nov(?:ember|embre|iembre)?|dec(?:ember|embre)?|dic(?:embre|iembre)?"
    r"|dez(?:ember)?)"
)
_LONG_MONTHS = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|janvier"
    r"|fevrier"
    r"|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|gennaio|febbraio|marzo"
    r"|aprile|maggio"
    r"|giugno|luglio|agosto|settembre|ottobre|dicembre|januar|februar|marz|mai|juni|juli|oktober"
    r"|dezember|enero|febrero|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre"
    r"|januari|februari"
    r"|maart|mei|augustus)"
)
_YEAR = r"(?:,? (?:de |del )?(?:19|20)\d\d\b)?"
_WEEKDAYS = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi"
    r"|dimanche|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|montags?|dienstags?"
    r"|mittwochs?"
    r"|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?|lunes|martes|miercoles|jueves"
    r"|viernes|sabado"
    r"|domingo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
)
_UNITS = (
    r"(?:%|€|£|\$|°|x\b|cm|mm|m\b|kg|g\b|gr\b|l\b|ml|cl|ans?\b|anni|anno|jahren?|anos|jaar|years?"
    r"|mois|mesi|monate?"
    r"|meses|maanden|months?|jours?|giorni|tagen?|dias|dagen|days?|h\b|heures?|ore\b|uhr|horas|uur"
    r"|pieces?|pezzi"
    r"|stuck|piezas|stuks|euros?|eur\b|tasses?|tazze|tassen|tazas|kopjes|cups|volt|v\b|watt|w\b"
    r"|zoll|pouces|inch"
    r"|personnes|persone|personen|personas|premie|prim|erst|articles?|articoli|artikel|articulos"
    r"|mal\b|fois|volte)"
)
DATES = (
    re.compile(r"(?<![\w.-])(?P<y>(?:19|20)\d\d)[-/](?P<a>\d{1,2})[-/](?P<b>\d{1,2})(?![\w-])"),
    re.compile(
        r"(?<![\w.,/-])(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?:(?:19|20)\d\d"
        r"|\d\d)(?![\w/-])"
    ),
    re.compile(r"(?<![\w.,/-])(?P<a>\d{1,2})\.(?P<b>\d{1,2})\.(?!\d)"),
    re.compile(
        r"(?<![\w.,/-])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\w/-]|,\d|\.\d| ?(?:%|cm|mm|kg|stars?"
        r"|etoiles))"
    ),
    re.compile(
        rf"(?<![\w.,/-])(?P<a>\d{{1,2}})(?:st|nd|rd|th|er|e|ste|de)?\.?(?:°|º)? ?(?:of |de |d'"
        rf"|di )?{_MONTHS}\b\.?{_YEAR}"
    ),
    re.compile(
        rf"\b{_MONTHS}\b\.? (?:the )?(?P<a>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,:/]?\d){_YEAR}"
    ),
    re.compile(
        r"\b(?:(?:le|il|el|al|dal|del|am|vom|zum|bis zum|den|dem|du|au|dell'|l'|all') ?"
        r"(?P<a>\d{1,2})(?:er)?|(?:op de|de|the) (?P<b>\d{1,2})(?:st|nd|rd|th|ste|de|e))(?![\w/:]"
        r"|[.,]\d)"
        rf"(?!\.? ?{_UNITS})(?= ?(?:$|[\n.,;:!?)]|[a-z]))"
    ),
    re.compile(
        r"\b(?:the )?day (?:before yesterday|after tomorrow)\b|\b(?:today|tonight|yesterday"
        r"|tomorrow)\b"
        r"|\b(?:aujourd'hui|avant-hier|demain|apres-demain|ce soir)\b"
        r"|\b(?:oggi|stasera|stanotte|l'altro ieri|avantieri|ieri(?: sera)?|dopodomani|domani)\b"
        r"|\b(?:heute|vorgestern|gestern|ubermorgen|(?<!guten )(?<!goede )(?<!jeden )morgen)\b"
        r"|\b(?:hoy|anoche|anteayer|antes de ayer|ayer|pasado manana"
        r"|(?<!la )(?<!esta )(?<!una )manana)\b"
        r"|\b(?:vandaag|vanavond|gisteren|eergisteren|overmorgen)\b"
    ),
    re.compile(
        rf"\b(?:(?:next|last|this|ce|nachsten?|letzten?|diesen|kommenden|el|este|op"
        rf"|vorige|volgende|komende"
        rf"|afgelopen|aanstaande) )?{_WEEKDAYS}\b(?: (?:prochain|dernier|prossim[oa]|scors[oa]"
        rf"|que viene|pasado"
        rf"|proximo)\b)?"
    ),
    re.compile(
        r"\b(?:this|next|last) (?:week(?:end)?|month)\b|\b(?:ce week-?end|la semaine (?:prochaine"
        r"|derniere))\b"
        r"|\b(?:(?:questo|il prossimo) (?:fine settimana|weekend)|la (?:prossima settimana"
        r"|settimana (?:prossima|scorsa)))\b"
        r"|\b(?:(?:dieses|nachstes|letztes) wochenende|(?:nachste|letzte|diese) woche)\b"
        r"|\b(?:este fin de semana|la semana (?:que viene|pasada|proxima))\b"
        r"|\b(?:(?:dit|komend|volgend|vorig) weekend|(?:volgende|vorige|deze) (?:week|maand))\b"
    ),
    re.compile(
        rf"\b(?:in|en|a|ad|im|nel|nello|de|since|depuis|da|dal|seit|desde|sinds|since|mid|mi-|fin"
        rf"|fine|ende|anfang|eind"
        rf"|begin|debut) {_LONG_MONTHS}\b{_YEAR}"
    ),
)

# French "yesterday" is Dutch and German "here".
HIER = re.compile(r"\bhier\b(?: (?:soir|matin|apres-midi))?")
_FRENCH = re.compile(
    r"\b(?:je|j'ai|j'etais|vous|votre|est|pas|une|ma|mon|le|la|recu|colis|commande)\b"
)
_NOT_FRENCH = re.compile(
    r"\b(?:ich|nicht|und|der|das|ist|sie|wir|ein|ik|niet|het|een|en ik|wij|jullie|van|maar)\b"
)

_NUMBER = (
    r"(?:\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d{1,3}(?:'\d{3})+(?:[.,]\d{1,2})?"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?)(?:,-|,--|\.-|\.--)?"
)
_CURRENCY_BEFORE = r"(?:€|£|\$|eur(?:o)?\b|gbp\b|usd\b|chf\b|sfr\.?|fr\.)"
_CURRENCY_AFTER = (
    r"(?:€|£|\$|eur(?:o|os|i)?\b|gbp\b|pounds?\b|quid\b|livres sterling\b|sterline\b"
    r"|pfund\b(?! \w*(?:kaffee|mehl))"
    r"|libras\b|pond\b|usd\b|dollars?\b|dollari\b|dolares\b|chf\b|franken\b|stutz\b|francs?\b"
    r"|franchi\b|francos\b"
    r"|pln\b|zl\b|sek\b|dkk\b|nok\b|kr\b|czk\b|cents?\b|centimes?\b|centesimi\b|centimos\b)"
)
AMOUNTS = (
    re.compile(rf"(?<![\w.,]){_CURRENCY_BEFORE} ?{_NUMBER}(?![\d]|[.,]\d)(?: ?(?:eur|euro)\b)?"),
    re.compile(r"(?<![\w.,])\d{1,6}(?:€|£|eur)\d{2}(?!\w)"),
    re.compile(rf"(?<![\w.,]){_NUMBER} ?{_CURRENCY_AFTER}(?!\w)"),
)
# A bare price has two decimals, unless it is an hour, a day, a measure or a rate.
BARE_PRICE = re.compile(
    r"(?<![\w.,:/+-])(?P<whole>\d{1,6})(?P<mark>[.,])(?P<cents>\d{2})(?![\w:/%°-]|[.,]\d"
    r"| ?(?:uhr|uur|h\b|am\b|pm\b|cm|mm|m\b|kg|g\b|l\b|ml|%|x\b|zoll|inch|volt|watt|litri|liter"
    r"|stars"
    r"|out of|sterne|etoiles|stelle))"
)
_HOUR_BEFORE = re.compile(
    r"\b(?:um|alle|at|a|om|las|ore|vers|gegen|tegen|dalle|by|until|bis|tot) ?$"
)

PHONE = re.compile(
    r"(?<![\w@/.,-])(?:\+|00)?\(?\d(?:[ ().-]{0,2}\d|/\d(?=\d{2})){8,14}(?![\w@/-]|[.,]\d)"
)
NATIONAL_PHONE = re.compile(
    r"[67]\d{2}(?: ?\d{3}){2}|[6789]\d{2}(?: \d{2}){3}|3\d{2}[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}"
    r"|3\d{2}[ .-]?\d{6,7}"
)
PHONE_WORD = re.compile(
    r"\b(?:tel|telephone|phone|call|mobile|mob|cell|whatsapp|portable|joindre|appel\w*|rappel\w*"
    r"|telefono|cellulare"
    r"|chiam\w+|telefon\w*|handy|mobil|anruf\w*|ruf\w*|erreich\w*|movil|llam\w+|telefoon\w*"
    r"|bel(?:len)?|gsm|numero"
    r"|nummer|number)\b"
)


def is_possible_date(match: re.Match[str]) -> bool:
    """Whether the figures of a match can be a day, and a month where it has two."""
    groups = match.groupdict()
    figures = [int(groups[name]) for name in ("a", "b") if groups.get(name)]
    if len(figures) == 2:
        first, second = figures
        return 1 <= min(first, second) <= 12 and min(figures) >= 1 and max(first, second) <= 31
    return all(1 <= figure <= 31 for figure in figures)


def is_price(match: re.Match[str], folded: str) -> bool:
    """Whether a bare figure with two decimals is a price rather than an hour or a day."""
    whole, cents = int(match["whole"]), int(match["cents"])
    could_be_hour = whole < 24 and cents in (0, 15, 30, 45) and (match["mark"] == "." or cents)
    could_be_day = match["mark"] == "." and whole <= 31 and 1 <= cents <= 12
    is_told_hour = _HOUR_BEFORE.search(folded, max(0, match.start() - 8), match.start())
    return not (could_be_day or (could_be_hour and (match["mark"] == "." or is_told_hour)))


def is_french(folded: str) -> bool:
    """Whether the small words of a text are French rather than Dutch or German."""
    return len(_FRENCH.findall(folded)) > len(_NOT_FRENCH.findall(folded))
