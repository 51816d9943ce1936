"""The names that contact forms give their fields, in six languages, without accents."""

import re

from data.turns.characters import fold

_LABELS: dict[str, str] = {
    "message": "message|your message|message body|body|comment|comments|your comment|question"
    "|your question|enquiry|inquiry|your inquiry|how can we help|how can we help you|details"
    "|votre message|contenu du message|corps du message|commentaire|commentaires|votre demande"
    "|demande|votre question|messaggio|il tuo messaggio|testo del messaggio|commento|commenti"
    "|richiesta|la tua richiesta|domanda|nachricht|ihre nachricht|deine nachricht|nachrichtentext"
    "|kommentar|mitteilung|frage|ihre frage|anfrage|ihre anfrage|ihr anliegen|mensaje|su mensaje"
    "|tu mensaje|comentario|comentarios|consulta|su consulta|pregunta|bericht|uw bericht|je bericht"
    "|jouw bericht|opmerking|opmerkingen|vraag|uw vraag|je vraag|toelichting",
    "name": "name|full name|your name|first name|last name|surname|customer name|contact name|from"
    "|nom|prenom|votre nom|nom complet|nom et prenom|prenom et nom|nom prenom|nome|cognome"
    "|nome e cognome|il tuo nome|nome completo|vorname|nachname|ihr name|dein name"
    "|vollstandiger name"
    "|anrede|nombre|apellido|apellidos|nombre y apellidos|nombre completo|su nombre|tu nombre|naam"
    "|voornaam|achternaam|uw naam|je naam|volledige naam|de|von|da|van|civilite|titolo|aanhef"
    "|title",
    "email": "email|e-mail|mail|email address|e-mail address|your email|your e-mail|adresse email"
    "|adresse e-mail|adresse mail|votre email|votre e-mail|courriel|indirizzo email"
    "|indirizzo e-mail"
    "|la tua email|posta elettronica|e-mail-adresse|email-adresse|ihre e-mail|ihre e-mail-adresse"
    "|correo|correo electronico|direccion de correo|su correo|tu correo|e-mailadres|emailadres"
    "|uw e-mail|uw e-mailadres|je e-mailadres",
    "phone": "phone|phone number|telephone|mobile|tel|tel.|telephone number|contact number"
    "|mobile number"
    "|numero de telephone|portable|telefono|cellulare|numero di telefono|telefon|telefonnummer"
    "|handy"
    "|mobil|rufnummer|numero de telefono|movil|telefoon|telefoonnummer|gsm|mobiel|mobiele nummer",
    "order_id": "order|order number|order no|order no.|order id|order #|order ref|order reference"
    "|order number (if any)|your order number|reference|commande|numero de commande|n° de commande"
    "|no de commande|n° commande|numero commande|num commande|reference de commande"
    "|reference commande|ordine|numero ordine|numero d'ordine|numero dell'ordine|n. ordine"
    "|n° ordine|codice ordine|bestellung|bestellnummer|bestell-nr|bestell-nr.|bestellnr|bestellnr."
    "|auftragsnummer|auftrags-nr.|ihre bestellnummer|pedido|numero de pedido|n° de pedido"
    "|no de pedido|no pedido|num. pedido|referencia|referencia del pedido|bestelling|bestelnummer"
    "|bestelnr|bestelnr.|ordernummer|ordernr|ordernr.|uw bestelnummer|je bestelnummer",
    "subject": "subject|topic|reason|category|type of request|nature of enquiry|objet|sujet|motif"
    "|motif de la demande|motif du contact|oggetto|motivo|argomento|tipo di richiesta|betreff|thema"
    "|grund|anliegen|kategorie|asunto|tema|motivo de contacto|motivo de la consulta|onderwerp"
    "|reden|soort vraag|categorie",
    "product": "product|item|article|sku|product name|produit|reference produit|prodotto|articolo"
    "|codice articolo|produkt|artikel|artikelnummer|producto|articulo|referencia del producto"
    "|productnaam",
    "country": "country|country code|pays|paese|nazione|land|pais|lander",
    "other": "company|company name|address|city|postcode|zip|zip code|postal code|store|shop"
    "|language"
    "|societe|entreprise|adresse|ville|code postal|langue|boutique|azienda|indirizzo|citta|cap"
    "|lingua|firma|strasse|strase|ort|plz|postleitzahl|sprache|empresa|direccion|ciudad"
    "|codigo postal"
    "|idioma|bedrijf|bedrijfsnaam|adres|plaats|postcode|taal|date|datum|fecha|data|ip|ip address"
    "|page|page url|url|consent|newsletter",
}
_NAMES = {label: name for name, labels in _LABELS.items() for label in labels.split("|")}

# What form plug-ins and shops print below the message.
FOOTERS = re.compile(
    r"^(?:(?:this (?:e-?mail|message) was sent (?:from|via|through) .{0,60}(?:form|website|site"
    r"|page)"
    r"|sent from (?:your |the )?(?:contact form|website|online store)"
    r"|(?:cet|ce) (?:e-?mail|message|mail|courriel) (?:a ete|provient).{0,60}(?:formulaire|site)"
    r"|(?:questo|questa|il presente) (?:messaggio|e-?mail).{0,60}(?:modulo|form|sito)"
    r"|diese (?:e-?mail|nachricht|mail) wurde .{0,60}(?:formular|webseite|website)"
    r"|este (?:mensaje|correo|e-?mail).{0,60}(?:formulario|sitio|web)"
    r"|(?:dit|deze) (?:bericht|e-?mail|mail) (?:is|werd|wordt) .{0,60}(?:formulier|website|site)"
    r"|powered by .{0,40}|ip(?: address|-adresse|-adres)? ?: ?[\d.:a-f]{7,40})).{0,200}$"
)


def canonical_label(label: str) -> str | None:
    """The canonical name of a form's label; None where it is no label that forms use."""
    words = fold(label).strip(" *•-_>()[]\t")
    words = re.sub(r"^(?:n°|no\.?|nr\.?) (?=de |del |d')", "n° ", words)
    return _NAMES.get(words) or _NAMES.get(words.rstrip("."))
