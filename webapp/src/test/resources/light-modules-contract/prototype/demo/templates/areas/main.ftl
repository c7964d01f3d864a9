hoofd[#t]
