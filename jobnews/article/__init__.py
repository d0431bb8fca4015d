"""The article inside the page: title, date, outlet, body, and what is furniture or a repetition."""
