begin[#stop "klaar"]einde[#t]
