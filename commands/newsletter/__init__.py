"""Make the newsletter: a mail to send on, or a sheet for letter boxes."""
