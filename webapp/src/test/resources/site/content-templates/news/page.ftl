<p>Tot hier gaat het goed, dan volgt ${content.bestaatNiet</p>
