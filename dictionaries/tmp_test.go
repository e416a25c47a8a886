package dictionaries
import "testing"
func BenchmarkMergeTmp(b *testing.B){
	ts,_:=Builtin()
	b.ReportAllocs()
	for b.Loop(){ var s Set; if err:=s.Merge(ts...);err!=nil{b.Fatal(err)}; for _,t:=range ts{for _,e:=range t.Entries{e.Roles=nil;e.Demonyms=nil}} }
}
func BenchmarkBuiltinTmp(b *testing.B){ b.ReportAllocs(); for b.Loop(){ Builtin() } }
