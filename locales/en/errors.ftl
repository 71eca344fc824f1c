# The pages of last resort: what happened, and what to do.
error-400 = That request could not be understood
error-400-told = Go back and try again; if it was a link, it may have been cut short.
error-401 = Sign in first
error-401-told = This belongs to someone who is signed in.
error-403 = You may not open this
error-403-told = It belongs to somebody else, or needs a role that you do not have.
error-403-form = This form did not come from a page of this portal, or the page was open for too long. Go back, load it again and send it once more.
error-404 = We could not find that page
error-404-told = The address may be mistyped, or what stood here is not public.
error-405 = That is not how this address is used
error-405-told = Go back to the page you came from and use its form.
error-409 = That cannot be done as things stand
error-409-told = Nothing was changed.
error-410 = This page is gone
error-410-told = What stood here was removed for good, and its address is not used again.
error-413 = That is too large
error-413-told = Send less at once: text up to 1 MB, pictures up to 5 MB.
error-421 = This is not the portal you asked for
error-421-told = Check the address in your browser.
error-422 = Something needs another look
error-422-told = Go back, look at the form again, and send it once more. Nothing was changed.
error-422-nul = A text holds a character that cannot be kept (a NUL). Take it out and send it again.
error-429 = Too many attempts
error-429-told = { $wait ->
    [0] Please wait a little and try again.
    [one] Please wait for a minute and try again.
   *[other] Please wait for { NUMBER($wait) } minutes and try again.
}
error-500 = Something went wrong here
error-500-told = It was noted and is not your fault. Nothing was half-done. Please try again in a moment.
error-503 = The portal needs a moment
error-503-told = It cannot reach its database just now. Nothing you saved is lost. Please try again in a minute.
error-search = Find a member
error-again = Try again
error-back = Back to where you were
error-home = To the start page
error-code = Code { $status }
